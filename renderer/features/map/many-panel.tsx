import { Trans, useLingui } from "@lingui/react/macro"
import { UnstyledButton } from "@mantine/core"
import { useMemo } from "react"
import { levelsOf, type MapTie } from "../../../shared/domain/map-ties.ts"
import { compareGroups } from "../../../shared/domain/overlap.ts"
import { heldByAll } from "../../../shared/domain/overlap-community.ts"
import { type Quadrant, quadrant } from "../../../shared/domain/overlap-quadrant.ts"
import styles from "./map.module.css"
import { DIMENSION_WORDS, QUADRANT_WORDS } from "./overlap-words.ts"
import { useMap } from "./use-map.ts"
import { useComparing } from "./use-overlap.ts"

/** More groups than this make more pairs than anybody reads. */
const MOST = 12
const HELD = ["goals", "strategies", "measures", "populations"] as const
const QUADRANTS: readonly Quadrant[] = [
  "alike, not in touch",
  "alike and in touch",
  "different and in touch",
  "different, not in touch",
  "tie unknown",
  "likeness unknown",
]

/** The current levels that either side reported of their work together. */
export function reportedLevels(ties: readonly MapTie[]): readonly number[] {
  return ties.flatMap(({ layer, origin }) =>
    layer === "works with" && origin.from === "claims" ? levelsOf(origin.claims) : [],
  )
}

/** Three groups and more: what all of them list, and where each pair stands; a pair opens to its own figures. */
export function ManyPanel({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length > MOST)
    return (
      <p className={styles["note"]}>
        <Trans>Choose up to {MOST} groups to see what all of them list, two to see them side by side.</Trans>
      </p>
    )
  return (
    <>
      <HeldByAll ids={ids} />
      <Pairs ids={ids} />
    </>
  )
}

function HeldByAll({ ids }: { readonly ids: readonly string[] }) {
  const { t, i18n } = useLingui()
  const { facts, options } = useComparing()
  const held = useMemo(() => {
    const groups = ids.flatMap((id) => facts.get(id) ?? [])
    return HELD.map((dimension) => ({
      dimension,
      ...heldByAll(groups, dimension, options.places, options.coder),
    }))
  }, [ids, facts, options])
  return (
    <section>
      <h3>
        <Trans>Listed by all</Trans>
      </h3>
      {held.map(({ dimension, value, tags, known, of }) => (
        <div key={dimension} className={styles["dimension"]} data-testid={`held-${dimension}`}>
          <div className={styles["figureRow"]}>
            <span>{i18n._(DIMENSION_WORDS[dimension])}</span>
            <span className={styles["figure"]}>{value ?? "–"}</span>
          </div>
          <p className={styles["note"]}>
            {known < of ? t`Known and compared for ${known} of ${of} groups. ` : ""}
            {new Intl.ListFormat().format(tags)}
          </p>
        </div>
      ))}
    </section>
  )
}

function Pairs({ ids }: { readonly ids: readonly string[] }) {
  const { i18n } = useLingui()
  const { store, graph, words } = useMap()
  const { facts, options } = useComparing()
  const byQuadrant = useMemo(() => {
    const inOrder = [...ids].sort((a, b) => words.nameOf(a).localeCompare(words.nameOf(b)))
    const pairs = inOrder.flatMap((one, at) => inOrder.slice(at + 1).map((other) => ({ one, other })))
    return Map.groupBy(pairs, ({ one, other }): Quadrant => {
      const [a, b] = [facts.get(one), facts.get(other)]
      if (a === undefined || b === undefined) return "likeness unknown"
      const between = graph.ties.filter((tie) => [tie.one, tie.other].every((end) => end === one || end === other))
      return quadrant(compareGroups(a, b, options).composite, reportedLevels(between))
    })
  }, [ids, facts, options, graph, words])
  return QUADRANTS.flatMap((where) => {
    const pairs = byQuadrant.get(where)
    return pairs === undefined ? (
      []
    ) : (
      <section key={where}>
        <h3>{i18n._(QUADRANT_WORDS[where])}</h3>
        <ul className={styles["plain"]}>
          {pairs.map(({ one, other }) => (
            <li key={`${one} ${other}`}>
              <UnstyledButton
                className={styles["row"] ?? ""}
                onClick={() => store.setState({ selection: { kind: "cards", ids: [one, other] }, here: one })}
              >
                {words.nameOf(one)} – {words.nameOf(other)}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </section>
    )
  })
}
