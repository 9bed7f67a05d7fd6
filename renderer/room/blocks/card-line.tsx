import { Trans } from "@lingui/react/macro"
import type { RoomCard } from "../../../shared/contract/room.ts"
import styles from "./blocks.module.css"

/** One card: whose word it is, the words, how often they were written, and how an objection was worked in. */
export function CardLine({ card }: { readonly card: RoomCard }) {
  const { text, count, party, resolved, tables } = card
  return (
    <>
      {party !== undefined && <strong className={styles["party"]}>{party}</strong>} <span>{text}</span>
      {count !== undefined && <strong className={styles["times"]}>×{count}</strong>}
      {tables !== undefined && (
        <span className={styles["from"]}>
          <Trans>from {tables} tables</Trans>
        </span>
      )}
      {resolved !== undefined && <span className={styles["resolved"]}>→ {resolved}</span>}
    </>
  )
}
