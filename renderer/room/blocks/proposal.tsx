import { Trans } from "@lingui/react/macro"
import type { Piece, RoomBlockOf } from "../../../shared/contract/room.ts"
import styles from "./blocks.module.css"

/** The exact words; what came since the last reading is underlined, what went is struck out. */
export function ProposalOnWall({ block }: { readonly block: RoomBlockOf<"proposal"> }) {
  if (!block.revealed) return null
  const changed = block.pieces.some(({ mark }) => mark !== "same")
  return (
    <div className={styles["proposal"]}>
      <p className={styles["words"]}>
        {block.pieces.map((piece, index) => (
          <Stretch key={`${index} ${piece.mark}`} piece={piece} />
        ))}
      </p>
      <p className={styles["small"]}>
        <Trans>Version {block.version}</Trans>
        {changed && (
          <>
            {" · "}
            <Trans>changes are marked</Trans>
          </>
        )}
        {block.reviewOn !== undefined && (
          <>
            {" · "}
            <Trans>review {block.reviewOn}</Trans>
          </>
        )}
      </p>
    </div>
  )
}

function Stretch({ piece }: { readonly piece: Piece }) {
  if (piece.mark === "same") return <span>{piece.text}</span>
  return piece.mark === "added" ? <ins>{piece.text}</ins> : <del>{piece.text}</del>
}
