import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import styles from "./blocks.module.css"

/** One sentence, as large as it fits. */
export function LineOnWall({ block }: { readonly block: RoomBlockOf<"line"> }) {
  return (
    <div className={styles["line"]}>
      <p>{block.prompt}</p>
    </div>
  )
}
