import { Plural } from "@lingui/react/macro"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import styles from "./blocks.module.css"

/** A numbered list in its own order; after Reveal what came of it stands beside each line, and moves none. */
export function ChoiceOnWall({ block }: { readonly block: RoomBlockOf<"choice"> }) {
  const { title, by, revealed, answered, options, each, base } = block
  return (
    <div className={styles["choice"]}>
      <p className={styles["small"]}>
        {title}
        {" · "}
        {revealed ? (
          base
        ) : (
          <>
            {by === "dots" ? (
              <Plural value={each} one="# dot each" other="# dots each" />
            ) : (
              <Plural value={each} one="# number on each paper" other="# numbers on each paper" />
            )}
            {answered > 0 && (
              <>
                {" · "}
                <Plural value={answered} one="# is in" other="# are in" />
              </>
            )}
          </>
        )}
      </p>
      <ol className={styles["options"]}>
        {options.map(({ number, label, count, words }) => (
          <li key={number}>
            <span className={styles["number"]}>{number}</span>
            <span>{label}</span>
            <strong>{words ?? count}</strong>
          </li>
        ))}
      </ol>
    </div>
  )
}
