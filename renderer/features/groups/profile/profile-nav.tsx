import { useLingui } from "@lingui/react/macro"
import type { Share } from "../../../../shared/domain/group-coverage.ts"
import styles from "./profile.module.css"

export interface NavEntry {
  readonly id: string
  readonly title: string
  /** How much of the part is known; without it the part is no list of questions. */
  readonly share?: Share | undefined
}

/** Brings a part of the page into view and puts the reader there. */
export function showPart(id: string): void {
  const title = document.getElementById(`part-${id}-title`)
  title?.scrollIntoView({ block: "start" })
  title?.focus({ preventScroll: true })
}

/** The parts of a long page, each with how much of it is known. */
export function ProfileNav({ entries }: { readonly entries: readonly NavEntry[] }) {
  const { t } = useLingui()
  return (
    <nav className={styles["nav"]} aria-label={t`Parts of the profile`}>
      {entries.map(({ id, title, share }) => (
        <button key={id} type="button" onClick={() => showPart(id)}>
          <span>{title}</span>
          {share === undefined ? null : (
            <span className={styles["share"]} title={t`${share.known} of ${share.of} known`}>
              {share.known}/{share.of}
            </span>
          )}
        </button>
      ))}
    </nav>
  )
}
