import { Plural, Trans, useLingui } from "@lingui/react/macro"
import type { ReactNode } from "react"
import type { MapFigures, SharedTables } from "../../../../shared/domain/map-figures.ts"
import { figureAudience } from "../../../../shared/domain/network-audience.ts"
import { useRecords } from "../../../stores/stores.tsx"
import { numberWords } from "../../../ui/format.ts"
import { useComputed } from "../use-computed.ts"
import { useMap } from "../use-map.ts"
import { Working } from "../views/working.tsx"
import { BaseOf, FigureRow, type Line, Lines } from "./figure.tsx"
import styles from "./figures.module.css"
import { shareWords } from "./share-words.ts"

/** Who sits at several tables, and what that takes. METHOD.md D3, seats in common. */
export function SeatFigures({ figures }: { readonly figures: MapFigures }) {
  const { seatsKnown, secondTable } = figures
  const { people, atSeveral } = secondTable.inputsUsed
  return (
    <section>
      <h3>
        <Trans>Seats</Trans>
      </h3>
      <p className={styles["base"]}>
        <BaseOf {...seatsKnown} /> <Trans>groups have said who sits there.</Trans>
      </p>
      <ul className={styles["list"]}>
        <SharedRow figures={figures} who="people" />
        <SharedRow figures={figures} who="organizations" />
        <FigureRow
          name={<Trans>At several tables</Trans>}
          audience={figureAudience("table load", "people")}
          value={people === 0 ? undefined : <BaseOf known={atSeveral} of={people} />}
          reason={<Trans>No people are recorded at any table.</Trans>}
          inputs={<People />}
        >
          <Trans>People with a seat at more than one table; they are also what keeps groups in touch.</Trans>
        </FigureRow>
        <SecondTable figures={figures} />
        <SameFaces figures={figures} />
      </ul>
    </section>
  )
}

interface SharedRowProps {
  readonly figures: MapFigures
  readonly who: "people" | "organizations"
}

function SharedRow({ figures, who }: SharedRowProps) {
  const { words } = useMap()
  const pairs = figures.sharedPairs[who]
  const line = (pair: SharedTables): Line => ({
    key: `${pair.a} ${pair.b}`,
    ids: [pair.a, pair.b],
    words: `${words.nameOf(pair.a)} – ${words.nameOf(pair.b)}`,
    value:
      who === "people" && pair.ofSmaller !== null ? (
        <Trans>
          {pair[who]}, {shareWords(pair.ofSmaller)} of the smaller
        </Trans>
      ) : (
        pair[who]
      ),
  })
  return (
    <FigureRow
      name={who === "people" ? <Trans>Shared people</Trans> : <Trans>Shared organisations</Trans>}
      audience="room"
      value={<Plural value={pairs.count} _0="no pair" one="# pair of groups" other="# pairs of groups" />}
      renderInputs={() => (
        <>
          <Lines lines={pairs.most.map(line)} />
          {pairs.most.length === pairs.count ? null : (
            <p className={styles["sentence"]}>
              <Plural value={pairs.most.length} other="The # pairs that share most are listed." />
            </p>
          )}
        </>
      )}
    >
      {who === "people" ? (
        <Trans>Pairs of tables at which the same person sits; on the wall only from three people on.</Trans>
      ) : (
        <Trans>Pairs of tables at which the same organisation sits.</Trans>
      )}
    </FigureRow>
  )
}

function SecondTable({ figures: { secondTable } }: { readonly figures: MapFigures }) {
  const { coverage, forRoom, inputsUsed } = secondTable
  return (
    <FigureRow
      name={<Trans>Hours at a second table</Trans>}
      audience={forRoom ? figureAudience("second-table hours", "people") : "console"}
      value={
        secondTable.value === null ? undefined : <Trans>{numberWords(Math.round(secondTable.value))} a year</Trans>
      }
      reason={<Trans>No group has said how often and how long it meets.</Trans>}
      inputs={
        <p className={styles["sentence"]}>
          <Trans>
            Meetings a year times hours times attendance, over {inputsUsed.atSeveral} people at several tables, less
            each one's longest table. Of {coverage.known} of {coverage.of} seats the rhythm is known; below all of them
            the true figure is higher.
          </Trans>
        </p>
      }
    >
      <Trans>Hours a year that people spend at a second table and beyond.</Trans>{" "}
      {forRoom || secondTable.value === null ? null : (
        <Trans>Not for the room: it stands for fewer than three people.</Trans>
      )}
    </FigureRow>
  )
}

function SameFaces({ figures: { sameFaces } }: { readonly figures: MapFigures }) {
  const { words } = useMap()
  const known = sameFaces.filter(({ value }) => value !== null)
  const all = known.filter(({ inputsUsed }) => inputsUsed.elsewhere > 0)
  const lines = () =>
    [...sameFaces]
      .sort((a, b) => words.nameOf(a.coalition).localeCompare(words.nameOf(b.coalition)))
      .map(
        ({ coalition, value, inputsUsed }): Line => ({
          key: coalition,
          ids: [coalition],
          words: words.nameOf(coalition),
          value: value === null ? "–" : <BaseOf known={inputsUsed.elsewhere} of={inputsUsed.people} />,
        }),
      )
  return (
    <FigureRow
      name={<Trans>Same faces</Trans>}
      audience={figureAudience("same-face rate", "groups")}
      value={known.length === 0 ? undefined : <BaseOf known={all.length} of={known.length} />}
      reason={<Trans>No people are recorded at any table.</Trans>}
      renderInputs={() => <Lines lines={lines()} />}
    >
      <Trans>Tables at which somebody sits who sits at another table of the map too.</Trans>
    </FigureRow>
  )
}

/** What is said of single people: asked only when it is opened, and never anywhere but here. */
function People() {
  const { t } = useLingui()
  const { day, words } = useMap()
  const people = useRecords("person")
  const found = useComputed("people", { day })
  if (found.state !== "done") return <Working of={found} />
  const { loads, between, holding } = found.value
  const nameOf = (id: string) => people.get(id)?.name ?? t`somebody`
  const holds = new Set(holding.holders ?? [])
  const rows = [...loads].sort((a, b) => (b.hours.value ?? -1) - (a.hours.value ?? -1))
  const line = ({ person, hours, tables, coverage }: (typeof loads)[number]): Line => ({
    key: person,
    ids: tables.map(({ coalition }) => coalition),
    words: (
      <>
        {nameOf(person)}: {tables.map(({ coalition }) => words.nameOf(coalition)).join(", ")}
        {holds.has(person) ? (
          <>
            {" · "}
            <Trans>without this person some of these lose touch</Trans>
          </>
        ) : null}
      </>
    ),
    value: hoursWords(hours.value, coverage, between.values?.get(person)),
  })
  return (
    <>
      <p className={styles["sentence"]}>
        <Trans>Hours a year at all of their tables. For you alone: it would shame busy people.</Trans>{" "}
        {holding.holders === null ? (
          <Trans>Too few groups have said who sits there to tell through whom they are in touch.</Trans>
        ) : null}
      </p>
      <Lines lines={rows.map(line)} />
    </>
  )
}

function hoursWords(
  hours: number | null,
  { known, of }: { readonly known: number; readonly of: number },
  between: number | undefined,
): ReactNode {
  const least = known < of
  return (
    <>
      {hours === null ? "–" : <Trans>{numberWords(Math.round(hours))} h</Trans>}
      {hours !== null && least ? "+" : ""}
      {between === undefined || between === 0 ? null : (
        <>
          {" · "}
          <Trans>between {shareWords(between)}</Trans>
        </>
      )}
    </>
  )
}
