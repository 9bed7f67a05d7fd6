import { useLingui } from "@lingui/react/macro"
import type { ReactNode } from "react"
import styles from "./bundle.module.css"

/** The SHA-256 of a file in groups that two people can read to each other. */
export function Fingerprint({ sha256, children }: { readonly sha256: string; readonly children: ReactNode }) {
  const { t } = useLingui()
  return (
    <div className={styles["fingerprint"]}>
      <p className={styles["quiet"]}>{children}</p>
      <output aria-label={t`SHA-256 of the file`}>{sha256.replace(/(.{8})(?=.)/g, "$1 ")}</output>
    </div>
  )
}
