import { Fragment } from "react"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import styles from "./facts.module.css"

/** What everybody may know, a line each: what is looked at, the word for it, and what the word rests on. */
export function FactsOnWall({ block: { lines, base } }: { readonly block: RoomBlockOf<"facts"> }) {
  return (
    <div className={styles["facts"]}>
      <p className={styles["base"]}>{base}</p>
      <dl className={styles["lines"]}>
        {lines.map(({ label, word, base: rest, names }) => (
          <Fragment key={label}>
            <dt>
              {label}
              {names !== undefined && <span>{names}</span>}
            </dt>
            <dd>
              <strong>{word}</strong>
              {rest !== "" && <span>{rest}</span>}
            </dd>
          </Fragment>
        ))}
      </dl>
    </div>
  )
}
