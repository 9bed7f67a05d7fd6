import { Plural } from "@lingui/react/macro"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import { RisingLine } from "../../ui/rising-line.tsx"
import blocks from "./blocks.module.css"
import styles from "./rows.module.css"

/** What the records say of the community, in lines in the order of the alphabet. */
export function PictureOnWall({ block }: { readonly block: RoomBlockOf<"picture"> }) {
  const { revealed, count, sum, lines, chart } = block
  if (!revealed) {
    return count === 0 ? null : (
      <p className={blocks["count"]}>
        <Plural value={count} one="# line on record" other="# lines on record" />
      </p>
    )
  }
  return (
    <div className={blocks["pulse"]}>
      {sum === undefined ? null : <p className={blocks["small"]}>{sum}</p>}
      {chart === undefined ? null : <RisingLine points={chart} />}
      <ul className={styles["lines"]}>
        {lines.map(({ title, text }) => (
          <li key={`${title} ${text}`}>
            <strong>{title}</strong> <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
