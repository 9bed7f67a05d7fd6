import { Trans, useLingui } from "@lingui/react/macro"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import styles from "./blocks.module.css"

/** The sentence as it grows: what is said stands in it, what is missing is a blank with its question. */
export function SentenceOnWall({ block }: { readonly block: RoomBlockOf<"sentence"> }) {
  const { t } = useLingui()
  const { who, change, year, seenIn } = block.parts
  return (
    <div className={styles["sentence"]}>
      {block.draft && (
        <p className={styles["draft"]}>
          <Trans>Draft</Trans>
        </p>
      )}
      <p>
        <Trans>
          So that <Blank text={who} asks={t`who`} /> <Blank text={change} asks={t`can or are what`} /> by the year{" "}
          <Blank text={year} asks={t`when`} />. We would see it in <Blank text={seenIn} asks={t`what`} />.
        </Trans>
      </p>
    </div>
  )
}

function Blank({ text, asks }: { readonly text: string; readonly asks: string }) {
  return text === "" ? <span className={styles["blank"]}>{asks}</span> : <strong>{text}</strong>
}
