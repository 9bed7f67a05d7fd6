import { Plural, Trans, useLingui } from "@lingui/react/macro"
import type { ReactNode } from "react"
import { figureAudience } from "../../../../shared/domain/network-audience.ts"
import type { Sensitivity } from "../../../../shared/domain/sensitivity.ts"
import type { Delicacy, HotCluster } from "../../../../shared/domain/sensitivity-clusters.ts"
import { helpTier } from "../../../../shared/domain/sensitivity-help.ts"
import { useHelpTiers } from "../../../ui/help-tiers.ts"
import { useComputed } from "../use-computed.ts"
import { useMap } from "../use-map.ts"
import { Working } from "../views/working.tsx"
import { FigureRow, type Line, Lines } from "./figure.tsx"
import styles from "./figures.module.css"
import { DELICACY_REASONS } from "./reasons.ts"
import { shareWords } from "./share-words.ts"

/** Likeness alone; what the facilitator knows of conflict or motives is asked where a session is prepared. */
const NOTHING_ELSE = {
  options: [],
  raisedByOutsider: false,
  motivesDoubted: false,
  neutralityMinimum: null,
  openConflict: false,
}

/**
 * How delicate it would be to bring the chosen groups to one table, or all of them. The number is never shown: what is
 * said is which pairs drive it, and what may hide in a large calm set. For the console alone. METHOD.md D2.
 */
export function Delicate() {
  const { day, graph, selection } = useMap()
  const chosen = selection.kind === "cards" ? selection.ids.filter((id) => graph.cardById.get(id)?.is === "group") : []
  const all = chosen.length < 2
  const groups = all ? graph.cards.flatMap(({ id, is }) => (is === "group" ? [id] : [])) : [...chosen].sort()
  const found = useComputed("delicacy", { day, groups })
  return (
    <section>
      <h3>
        {all ? (
          <Trans>All groups at one table</Trans>
        ) : (
          <Plural value={groups.length} one="# chosen group at one table" other="The # chosen groups at one table" />
        )}
      </h3>
      {found.state === "done" ? (
        <ul className={styles["list"]}>
          <Found delicacy={found.value} />
        </ul>
      ) : (
        <Working of={found} />
      )}
    </section>
  )
}

function Found({ delicacy }: { readonly delicacy: Delicacy }) {
  const { i18n } = useLingui()
  const tiers = useHelpTiers()
  const { whole, clusters, mostDelicate } = delicacy
  const { byLikeness } = helpTier(mostDelicate, NOTHING_ELSE)
  const { known, of } = whole.coverage
  return (
    <>
      <FigureRow
        name={<Trans>How delicate</Trans>}
        audience={figureAudience("sensitivity", "groups")}
        value={byLikeness === null ? undefined : <Trans>in words</Trans>}
        reason={whole.value === null ? i18n._(DELICACY_REASONS[whole.reason]) : undefined}
        inputs={<Driving of={mostDelicate} known={known} pairs={of} />}
      >
        {byLikeness === null ? null : (
          <Trans>By likeness alone, help that fits: {tiers[byLikeness]}. The closest pairs drive it.</Trans>
        )}
      </FigureRow>
      <FigureRow
        name={<Trans>Close ones among them</Trans>}
        audience={figureAudience("sensitivity", "groups")}
        value={<Plural value={clusters.length} _0="none" one="# cluster" other="# clusters" />}
        inputs={<Lines lines={clusters.flatMap((cluster) => clusterLines(cluster))} empty={<NoClusters />} />}
      >
        <Trans>
          Groups that hang together by pairs half alike or more: a large calm set can hide a few near-twins.
        </Trans>
      </FigureRow>
    </>
  )

  function clusterLines({ groups, subsets, searched }: HotCluster): readonly Line[] {
    const smaller = subsets.filter((few) => few.groups.length < groups.length)
    return [
      {
        key: groups.join(" "),
        ids: groups,
        words: (
          <>
            <strong>
              <Names of={groups} />
            </strong>
            {searched.known < searched.of ? (
              <>
                {" "}
                <Trans>
                  (the {searched.known} of {searched.of} with the closest look-alikes were tried in smaller sets)
                </Trans>
              </>
            ) : null}
          </>
        ),
        value: groups.length,
      },
      ...smaller.map(
        ({ groups: few }): Line => ({
          key: few.join(" "),
          ids: few,
          words: (
            <>
              <Trans>the most delicate {few.length}:</Trans> <Names of={few} />
            </>
          ),
        }),
      ),
    ]
  }
}

const NoClusters = (): ReactNode => <Trans>No two of them are half alike.</Trans>

const NAMED = 6

function Names({ of }: { readonly of: readonly string[] }) {
  const { words } = useMap()
  const names = of.map(words.nameOf).sort((a, b) => a.localeCompare(b))
  return names.length > NAMED ? (
    <Trans>
      {names.slice(0, NAMED - 1).join(", ")} and {names.length - NAMED + 1} more
    </Trans>
  ) : (
    names.join(", ")
  )
}

interface DrivingProps {
  readonly of: Sensitivity
  readonly known: number
  readonly pairs: number
}

function Driving({ of, known, pairs }: DrivingProps) {
  const { words } = useMap()
  return (
    <>
      <p className={styles["sentence"]}>
        <Trans>
          Of {known} of {pairs} pairs it is known how alike they are. These have the largest part in it:
        </Trans>
      </p>
      <Lines
        lines={of.driving.map(({ a, b, share }) => ({
          key: `${a} ${b}`,
          ids: [a, b],
          words: `${words.nameOf(a)} – ${words.nameOf(b)}`,
          value: shareWords(share),
        }))}
      />
    </>
  )
}
