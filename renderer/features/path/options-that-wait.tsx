import { Trans } from "@lingui/react/macro"
import styles from "./path-page.module.css"
import { useMode } from "./use-mode.ts"

/** Why a list of options is shorter while a community explores, and the one place where the others are asked for. */
export function OptionsThatWait() {
  const { offersStructure } = useMode()
  if (offersStructure) return null
  return (
    <p className={styles["waits"]} data-testid="options-that-wait">
      <Trans>
        While you explore, options that move staff, money, decisions or whole bodies wait: they are often decided before
        people have learned together. <a href="#/method/options">Offer them</a>
      </Trans>
    </p>
  )
}
