import { useLingui } from "@lingui/react/macro"
import { UnstyledButton } from "@mantine/core"
import type { ReactNode } from "react"
import { useMap } from "../use-map.ts"
import { useChoosing } from "./use-groups.ts"
import styles from "./views.module.css"

interface GroupChipProps {
  readonly id: string
  /** What is said beside the name: an amount, how strong, in part. */
  readonly note?: ReactNode
  /** Drawn with a broken outline: only in part. */
  readonly part?: boolean
}

/** A group in a row: its short number and its name; choosing it chooses it on the map. All are of one height. */
export function GroupChip({ id, note, part = false }: GroupChipProps) {
  const { graph } = useMap()
  const { choose, chosen, dim } = useChoosing()
  const card = graph.cardById.get(id)
  return (
    <UnstyledButton
      className={styles["chip"] ?? ""}
      data-part={part || undefined}
      data-dim={dim(id) || undefined}
      aria-pressed={chosen(id)}
      onClick={(event) => choose(event, id)}
    >
      {card?.number === undefined ? null : <span className={styles["number"]}>{card.number}</span>}
      <span>{card?.name ?? "?"}</span>
      {note === undefined ? null : <span className={styles["chipNote"]}>{note}</span>}
    </UnstyledButton>
  )
}

/** A group without its name: that there is one is all that is said. */
export function NamelessChip({ note }: { readonly note?: ReactNode }) {
  const { t } = useLingui()
  return (
    <span className={styles["chip"]} data-nameless="true">
      <span className="sr-only">{t`a group`}</span>
      <span aria-hidden="true">●</span>
      {note === undefined ? null : <span className={styles["chipNote"]}>{note}</span>}
    </span>
  )
}
