import { Trans } from "@lingui/react/macro"
import { Loader } from "@mantine/core"
import styles from "./views.module.css"

/** Stands where an answer of the worker will stand. */
export function Working({ of }: { readonly of: "off" | "computing" | "failed" }) {
  return (
    <div className={styles["working"]} role="status">
      {of === "failed" ? (
        <Trans>This could not be worked out. Go to another lens and come back to try again.</Trans>
      ) : (
        <>
          <Loader size="sm" /> <Trans>Working it out…</Trans>
        </>
      )}
    </div>
  )
}
