import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { UnstyledButton } from "@mantine/core"
import { useMemo } from "react"
import { tiesAt } from "../../../shared/domain/map-graph.ts"
import type { MapTie } from "../../../shared/domain/map-ties.ts"
import type { Composite } from "../../../shared/domain/overlap.ts"
import { MAIN_DIMENSIONS, SIDE_DIMENSIONS } from "../../../shared/domain/overlap-facts.ts"
import { quadrant } from "../../../shared/domain/overlap-quadrant.ts"
import { LayerSample } from "../../canvas/samples.tsx"
import { AudienceMark } from "../../ui/audience-mark.tsx"
import { DimensionRow, Figure } from "./dimension-row.tsx"
import { reportedLevels } from "./many-panel.tsx"
import styles from "./map.module.css"
import { COMPOSITE_WORDS, DIMENSION_WORDS, QUADRANT_WORDS } from "./overlap-words.ts"
import { useMap } from "./use-map.ts"
import { useOverlap } from "./use-overlap.ts"

/** Two groups: what ties them, the four numbers with their bases, those beside them, and where the pair stands. */
export function OverlapPanel({ one, other }: { readonly one: string; readonly other: string }) {
  const { i18n } = useLingui()
  const { graph, words } = useMap()
  const overlap = useOverlap(one, other)
  const between = useMemo(
    () => tiesAt(graph, one).filter((tie) => [tie.one, tie.other].every((end) => end === one || end === other)),
    [graph, one, other],
  )
  if (overlap === undefined) return null
  const names = { a: words.nameOf(one), b: words.nameOf(other) }
  return (
    <>
      <p className={styles["pair"]}>
        <strong>{names.a}</strong>
        <strong>{names.b}</strong>
      </p>
      <p className={styles["sentence"]} data-testid="quadrant">
        {i18n._(QUADRANT_WORDS[quadrant(overlap.composite, reportedLevels(between))])}
      </p>
      <section>
        <h3>
          <Trans>Four numbers</Trans>
        </h3>
        <p className={styles["note"]}>
          <Trans>How much of both lists is the same (Dice). What it means, only the two groups can say.</Trans>
        </p>
        {MAIN_DIMENSIONS.map((dimension) => (
          <DimensionRow key={dimension} of={overlap.dimensions[dimension]} names={names} bar />
        ))}
      </section>
      <CompositeFigure composite={overlap.composite} />
      <section>
        <h3>
          <Trans>Beside them</Trans>
        </h3>
        {SIDE_DIMENSIONS.map((dimension) => (
          <DimensionRow key={dimension} of={overlap.dimensions[dimension]} names={names} />
        ))}
      </section>
      <Between ties={between} />
    </>
  )
}

function CompositeFigure({ composite }: { readonly composite: Composite }) {
  const { i18n, t } = useLingui()
  const list = (dimensions: readonly (keyof typeof DIMENSION_WORDS)[]) =>
    new Intl.ListFormat().format(dimensions.map((dimension) => i18n._(DIMENSION_WORDS[dimension])))
  const reason = composite.value === null ? i18n._(COMPOSITE_WORDS[composite.reason]) : ""
  const missing = list(composite.missing.map(({ dimension }) => dimension))
  const used = list(composite.inputsUsed)
  const leftOut = list(composite.leftOut)
  return (
    <section>
      <div className={styles["figureRow"]}>
        <h3>
          <Trans>As one number</Trans> <AudienceMark of="console" />
        </h3>
        <Figure name={t`As one number`} value={composite.value} reason={reason} />
      </div>
      <p className={styles["note"]}>
        {composite.value === null ? `${reason} ` : t`Mean of ${used}. `}
        {composite.partial && missing !== "" ? t`Partial: ${missing} not compared. ` : ""}
        {leftOut === "" ? "" : t`Left out, because nearly all groups here list the same: ${leftOut}. `}
      </p>
    </section>
  )
}

function Between({ ties }: { readonly ties: readonly MapTie[] }) {
  const { store, words } = useMap()
  return (
    <section>
      <h3>
        <Plural
          value={ties.length}
          _0="Nothing recorded between them"
          one="# tie between them"
          other="# ties between them"
        />
      </h3>
      <ul className={styles["plain"]}>
        {ties.map((tie) => (
          <li key={tie.id}>
            <UnstyledButton
              className={styles["row"] ?? ""}
              onClick={() => store.setState({ selection: { kind: "tie", id: tie.id } })}
            >
              <LayerSample layer={tie.layer} />
              <span>{words.sentence(tie)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
