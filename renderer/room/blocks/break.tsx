import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import styles from "./blocks.module.css"

/** A break, and when it goes on. */
export function BreakOnWall({ block }: { readonly block: RoomBlockOf<"break"> }) {
  const { prompt, until } = block
  return (
    <div className={styles["line"]}>
      <p>{prompt}</p>
      {until !== undefined && <p className={styles["small"]}>{until}</p>}
    </div>
  )
}
