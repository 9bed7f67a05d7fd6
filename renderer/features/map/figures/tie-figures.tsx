import { Plural, Trans, useLingui } from "@lingui/react/macro"
import type { ReactNode } from "react"
import type { MapFigures } from "../../../../shared/domain/map-figures.ts"
import type { MemberFigures } from "../../../../shared/domain/network.ts"
import { type FigureName, figureAudience } from "../../../../shared/domain/network-audience.ts"
import type { TieFigure } from "../../../../shared/domain/network-reports.ts"
import { numberWords } from "../../../ui/format.ts"
import { useMap } from "../use-map.ts"
import { BaseOf, FigureRow, type Line, Lines } from "./figure.tsx"
import styles from "./figures.module.css"
import { MIX_REASONS, NETWORK_REASONS } from "./reasons.ts"
import { shareWords, signedWords } from "./share-words.ts"

/** What the reported ties make of the groups. METHOD.md D3, ties. */
export function TieFigures({ figures }: { readonly figures: MapFigures }) {
  const { i18n } = useLingui()
  const { response, density, parts, reciprocity, mix, centralisation } = figures
  const level = density.inputsUsed.leastLevel ?? 1
  const dash = (of: { readonly value: number | null; readonly reason?: keyof typeof NETWORK_REASONS }) =>
    of.value === null && of.reason !== undefined ? i18n._(NETWORK_REASONS[of.reason]) : undefined
  return (
    <section>
      <h3>
        <Trans>Ties of working together</Trans>
      </h3>
      <p className={styles["base"]}>
        <BaseOf {...response} />{" "}
        <Trans>
          groups have told of their ties. Below 70 % nobody is told apart by them. Counted from level {level} on.
        </Trans>
      </p>
      <ul className={styles["list"]}>
        <FigureRow
          name={<Trans>Density</Trans>}
          audience={figureAudience("density", "groups")}
          value={density.value === null ? undefined : shareWords(density.value)}
          reason={dash(density)}
          inputs={
            <p className={styles["sentence"]}>
              <Trans>
                {density.inputsUsed.ties} ties among {density.inputsUsed.members} groups. It falls as groups are added,
                so it says something only beside itself at another time.
              </Trans>
            </p>
          }
        >
          <Trans>Of all pairs that could be tied, so many are.</Trans>
        </FigureRow>
        <Parts parts={parts} />
        <FigureRow
          name={<Trans>Both sides say so</Trans>}
          audience={figureAudience("reciprocity", "groups")}
          value={
            reciprocity.value === null ? undefined : (
              <BaseOf known={reciprocity.inputsUsed.both} of={reciprocity.inputsUsed.either} />
            )
          }
          reason={<Trans>No side has claimed a tie yet.</Trans>}
          inputs={
            <p className={styles["sentence"]}>
              <Trans>
                Ties that both sides claim, of those that either claims. Of {reciprocity.coverage.known} of{" "}
                {reciprocity.coverage.of} both sides have spoken; of the others only one story is known.
              </Trans>
            </p>
          }
        >
          <Trans>How far groups agree on who works with whom.</Trans>
        </FigureRow>
        <Gaps figures={figures} />
        <Wanted figures={figures} />
        <FigureRow
          name={<Trans>Across sectors</Trans>}
          audience={figureAudience("cross-sector mix", "groups")}
          value={mix.whole.value === null ? undefined : signedWords(mix.whole.value)}
          reason={mix.whole.value === null ? i18n._(MIX_REASONS[mix.whole.reason]) : undefined}
          inputs={
            <p className={styles["sentence"]}>
              <Trans>
                {mix.whole.beyond} ties between groups of different sectors, {mix.whole.within} within one, by the
                sector of the host; known for {mix.whole.ties.known} of {mix.whole.ties.of} ties.
              </Trans>
            </p>
          }
        >
          <Trans>1 where all ties go to another sector, -1 where all stay within one.</Trans>
        </FigureRow>
        <FigureRow
          name={<Trans>Leaning on one hub</Trans>}
          audience={figureAudience("degree centralisation", "groups")}
          value={centralisation.value === null ? undefined : shareWords(centralisation.value)}
          reason={dash(centralisation)}
        >
          <Trans>0 % where all have equally many ties, 100 % where all hang on one.</Trans>
        </FigureRow>
        <Members
          name={<Trans>Most connected</Trans>}
          figure="degree"
          of={figures.degrees}
          as="ties"
          beside={figures.strengths}
        >
          <Trans>How many ties each has, and their levels added up. Connected, not important.</Trans>
        </Members>
        <Members name={<Trans>Between others</Trans>} figure="betweenness" of={figures.betweenness} as="share">
          <Trans>Of the shortest ways between other groups, so many lead through this one: a bridge.</Trans>
        </Members>
        <Holding figures={figures} />
      </ul>
    </section>
  )
}

function Parts({ parts: { parts, isolates } }: Pick<MapFigures, "parts">) {
  const { words } = useMap()
  const names = (ids: readonly string[]) => ids.map(words.nameOf).sort((a, b) => a.localeCompare(b))
  const lines = (): readonly Line[] => [
    ...parts.map((ids): Line => {
      const [first = "", ...more] = names(ids)
      return {
        key: ids[0] ?? "",
        ids,
        words: more.length > 3 ? `${first}, ${more[0]} …` : [first, ...more].join(", "),
        value: ids.length,
      }
    }),
    ...isolates.map(
      ({ id, because }): Line => ({
        key: id,
        ids: [id],
        words: words.nameOf(id),
        value: because === "not surveyed" ? <Trans>not asked yet</Trans> : <Trans>says it has no ties</Trans>,
      }),
    ),
  ]
  return (
    <FigureRow
      name={<Trans>Parts</Trans>}
      audience={figureAudience("parts", "groups")}
      value={<Plural value={parts.length} _0="none" one="# part" other="# parts" />}
      renderInputs={() => <Lines lines={lines()} />}
    >
      <Plural
        value={isolates.length}
        _0="Within a part every group can reach every other over some steps. Nobody stands alone."
        one="Within a part every group can reach every other over some steps. One stands alone."
        other="Within a part every group can reach every other over some steps. # stand alone."
      />
    </FigureRow>
  )
}

const told = (all: readonly TieFigure<string>[]) =>
  all.flatMap((one) => (one.value === null || one.value === 0 ? [] : [{ ...one, value: one.value }]))

function Gaps({ figures: { gaps } }: { readonly figures: MapFigures }) {
  const { words } = useMap()
  const known = gaps.filter(({ value }) => value !== null)
  const apart = told(gaps)
  return (
    <FigureRow
      name={<Trans>Level gaps</Trans>}
      audience={figureAudience("level gap", "groups")}
      value={known.length === 0 ? undefined : <BaseOf known={apart.length} of={known.length} />}
      reason={<Trans>Of no tie both sides have said a level.</Trans>}
      renderInputs={() => (
        <Lines
          lines={apart
            .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
            .map(({ one, other, value }) => ({
              key: `${one} ${other}`,
              ids: [one, other],
              words:
                value > 0
                  ? `${words.nameOf(one)} > ${words.nameOf(other)}`
                  : `${words.nameOf(other)} > ${words.nameOf(one)}`,
              value: <Plural value={Math.abs(value)} one="# step" other="# steps" />,
            }))}
        />
      )}
    >
      <Trans>
        Ties that the two sides tell at different levels, the one who says more first. Talk, do not average.
      </Trans>
    </FigureRow>
  )
}

function Wanted({ figures: { wanted } }: { readonly figures: MapFigures }) {
  const { words } = useMap()
  const known = wanted.filter(({ value }) => value !== null)
  const change = told(wanted)
  const closer = change.filter(({ value }) => value > 0).length
  const less = change.length - closer
  return (
    <FigureRow
      name={<Trans>Wanted change</Trans>}
      audience={figureAudience("wanted change", "groups")}
      value={
        known.length === 0 ? undefined : (
          <Trans>
            {closer} closer, {less} less
          </Trans>
        )
      }
      reason={<Trans>No side has said what it wants.</Trans>}
      renderInputs={() => (
        <Lines
          lines={change
            .toSorted((a, b) => words.nameOf(a.one).localeCompare(words.nameOf(b.one)))
            .map(({ one, other, value }) => ({
              key: `${one} ${other}`,
              ids: [one, other],
              words: (
                <Trans>
                  {words.nameOf(one)} with {words.nameOf(other)}
                </Trans>
              ),
              value: signedWords(value),
            }))}
        />
      )}
    >
      <Trans>Each side's wish less its own word on today. Less is a legitimate answer.</Trans>
    </FigureRow>
  )
}

interface MembersProps {
  readonly name: ReactNode
  readonly figure: FigureName
  readonly of: MemberFigures
  readonly as: "ties" | "share"
  /** A second figure of the same groups. */
  readonly beside?: MemberFigures
  readonly children: ReactNode
}

/** A figure that tells groups apart: for the console, and only where enough have answered. */
function Members({ name, figure, of, as, beside, children }: MembersProps) {
  const { i18n } = useLingui()
  const found = [...(of.values ?? [])].filter(([, one]) => one > 0)
  return (
    <FigureRow
      name={name}
      audience={figureAudience(figure, "groups")}
      value={of.values === null ? undefined : <Plural value={found.length} one="# group" other="# groups" />}
      reason={of.values === null ? i18n._(NETWORK_REASONS[of.reason]) : undefined}
      {...(of.values !== null && { inputs: <MemberLines found={found} as={as} beside={beside} /> })}
    >
      {children}
    </FigureRow>
  )
}

interface MemberLinesProps {
  readonly found: readonly (readonly [string, number])[]
  readonly as: "ties" | "share"
  readonly beside: MemberFigures | undefined
}

function MemberLines({ found, as, beside }: MemberLinesProps) {
  const { words } = useMap()
  const second = (id: string) => {
    const strength = beside?.values?.get(id)
    return strength === undefined ? null : <> · {numberWords(Math.round(strength * 10) / 10)}</>
  }
  const lines = found
    .toSorted(([, a], [, b]) => b - a)
    .map(
      ([id, one]): Line => ({
        key: id,
        ids: [id],
        words: words.nameOf(id),
        value: (
          <>
            {as === "ties" ? <Plural value={one} one="# tie" other="# ties" /> : shareWords(one)}
            {second(id)}
          </>
        ),
      }),
    )
  return <Lines lines={lines} />
}

function Holding({ figures: { holders } }: { readonly figures: MapFigures }) {
  const { i18n } = useLingui()
  const { words } = useMap()
  return (
    <FigureRow
      name={<Trans>Holding others in touch</Trans>}
      audience={figureAudience("holders", "groups")}
      value={
        holders.holders === null ? undefined : (
          <Plural value={holders.holders.length} _0="none" one="# group" other="# groups" />
        )
      }
      reason={holders.holders === null ? i18n._(NETWORK_REASONS[holders.reason]) : undefined}
      {...(holders.holders !== null && {
        inputs: (
          <Lines lines={(holders.holders ?? []).map((id) => ({ key: id, ids: [id], words: words.nameOf(id) }))} />
        ),
      })}
    >
      <Trans>If one of these leaves, some of the others lose touch.</Trans>
    </FigureRow>
  )
}
