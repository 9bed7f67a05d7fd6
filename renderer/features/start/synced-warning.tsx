import { Trans } from "@lingui/react/macro"
import styles from "./start-page.module.css"

/** Told, not refused: another program copies the folder about. */
export function SyncedWarning({ program }: { readonly program: string }) {
  return (
    <p className={styles["warning"]} role="note">
      <Trans>
        This folder is kept in step by {program}. Two computers that write it at once damage it, and its copies lie
        elsewhere too. Open it on one computer at a time, or move it to a folder that is not synchronised.
      </Trans>
    </p>
  )
}
