import { Trans } from "@lingui/react/macro"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import styles from "./blocks.module.css"

export function DecideOnWall({ block }: { readonly block: RoomBlockOf<"decide"> }) {
  const { text, state, dissent, reviewOn } = block
  return (
    <div className={styles["decide"]}>
      {text !== "" && <p className={styles["words"]}>{text}</p>}
      {dissent.length > 0 && (
        <>
          <p>
            <Trans>Not agreed, in their own words:</Trans>
          </p>
          <ul className={styles["list"]}>
            {dissent.map(({ party, words }) => (
              <li key={`${party} ${words}`} className={styles["card"]}>
                <strong className={styles["party"]}>{party}</strong>
                <span>{words}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {state !== "" && <p className={styles["state"]}>{state}</p>}
      {reviewOn !== undefined && (
        <p className={styles["small"]}>
          <Trans>Review {reviewOn}</Trans>
        </p>
      )}
    </div>
  )
}
