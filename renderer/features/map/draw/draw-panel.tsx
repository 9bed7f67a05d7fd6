import { Trans, useLingui } from "@lingui/react/macro"
import { CloseButton } from "@mantine/core"
import { useState } from "react"
import styles from "../map.module.css"
import { useMap } from "../use-map.ts"
import { ClaimField, type Entered } from "./claim-field.tsx"
import own from "./draw.module.css"
import { MergedPicture } from "./merged-picture.tsx"
import { Speaker } from "./speaker.tsx"

/** Ties drawn while the room speaks: one field, and below it what was said so far. */
export function DrawPanel() {
  const { t } = useLingui()
  const { store } = useMap()
  const [entered, setEntered] = useState<readonly Entered[]>([])
  const close = () => store.setState({ drawing: false })
  return (
    <aside
      className={styles["facts"]}
      aria-label={t`Draw ties`}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) close()
      }}
    >
      <div className={styles["factsHead"]}>
        <h2>
          <Trans>Draw ties</Trans>
        </h2>
        <CloseButton aria-label={t`Stop drawing ties`} onClick={close} />
      </div>
      <Speaker />
      <ClaimField entered={entered} onEntered={(one) => setEntered((before) => [one, ...before].slice(0, 4))} />
      {entered.length === 0 ? null : (
        <ul className={own["entered"]} aria-label={t`Entered last`}>
          {entered.map(({ at, line, sentence }) => (
            <li key={at}>
              <code>{line}</code> {sentence}
            </li>
          ))}
        </ul>
      )}
      <MergedPicture />
    </aside>
  )
}
