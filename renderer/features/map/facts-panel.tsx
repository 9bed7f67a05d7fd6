import { Trans, useLingui } from "@lingui/react/macro"
import { CloseButton, UnstyledButton } from "@mantine/core"
import type { ReactNode, RefObject } from "react"
import { tieOf } from "../../../shared/domain/map-graph.ts"
import { CardFacts } from "./card-facts.tsx"
import { DrawPanel } from "./draw/draw-panel.tsx"
import { ChosenActs } from "./hands/chosen-acts.tsx"
import { ManyPanel } from "./many-panel.tsx"
import styles from "./map.module.css"
import { OverlapPanel } from "./overlap-panel.tsx"
import { TieFacts } from "./tie-facts.tsx"
import { useMap, useMapState } from "./use-map.ts"
import type { Placing } from "./use-placing.ts"

interface FactsPanelProps {
  /** Takes the focus when facts are opened by key. */
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly onClose: () => void
  readonly onConnect: (from: string | undefined) => void
  readonly placing: Placing
}

/** Right: the facts of what is chosen. */
export function FactsPanel({ heading, onClose, onConnect, placing }: FactsPanelProps) {
  const { t } = useLingui()
  const { graph, selection, words } = useMap()
  const drawing = useMapState((state) => state.drawing)
  if (drawing) return <DrawPanel />
  if (selection.kind === "none") return null
  const frame = (title: string, body: ReactNode) => (
    <aside
      className={styles["facts"]}
      aria-label={t`Facts`}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose()
      }}
    >
      <div className={styles["factsHead"]}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <CloseButton aria-label={t`Close the facts`} onClick={onClose} />
      </div>
      {body}
    </aside>
  )
  if (selection.kind === "tie") {
    const tie = tieOf(graph, selection.id)
    if (tie === undefined) return null
    return frame(words.ends(tie).map(words.nameOf).join(" – "), <TieFacts key={tie.id} tie={tie} />)
  }
  const [one = "", other, ...more] = selection.ids
  const card = graph.cardById.get(one)
  if (card === undefined) return null
  if (other === undefined)
    return frame(card.name, <CardFacts key={one} card={card} onConnect={onConnect} onNudge={placing.nudge} />)
  const both = [card, graph.cardById.get(other)].every((end) => end?.is === "group")
  if (more.length === 0 && both) {
    return frame(
      t`Two groups side by side`,
      <>
        <OverlapPanel one={one} other={other} />
        <ChosenActs ids={selection.ids} placing={placing} />
      </>,
    )
  }
  const allGroups = selection.ids.every((id) => graph.cardById.get(id)?.is === "group")
  return frame(
    t`${selection.ids.length} chosen`,
    <>
      <ChosenActs ids={selection.ids} placing={placing} />
      {allGroups && more.length > 0 ? <ManyPanel ids={selection.ids} /> : null}
      <Chosen ids={selection.ids} />
    </>,
  )
}

function Chosen({ ids }: { readonly ids: readonly string[] }) {
  const { store, words } = useMap()
  const byName = [...ids].sort((a, b) => words.nameOf(a).localeCompare(words.nameOf(b)))
  return (
    <>
      <p className={styles["note"]}>
        <Trans>Choose two groups to see them side by side, one to see its facts.</Trans>
      </p>
      <ul className={styles["plain"]}>
        {byName.map((id) => (
          <li key={id}>
            <UnstyledButton
              className={styles["row"] ?? ""}
              onClick={() => store.setState({ selection: { kind: "cards", ids: [id] }, here: id })}
            >
              {words.nameOf(id)}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  )
}
