import { Trans } from "@lingui/react/macro"
import { Loader } from "@mantine/core"
import { shareWords } from "../figures/share-words.ts"
import type { Computed } from "../use-computed.ts"
import styles from "./views.module.css"

/** Which part of a long answer is done. */
export function ShareDone({ of }: { readonly of: Computed<unknown> }) {
  if (of.state !== "computing" || of.share === undefined) return null
  // told aloud once, with the words beside it, and not at each step
  return <span aria-live="off">{shareWords(of.share)}</span>
}

/** Stands where an answer of the worker will stand. */
export function Working({ of }: { readonly of: Exclude<Computed<unknown>, { readonly state: "done" }> }) {
  return (
    <div className={styles["working"]} role="status">
      {of.state === "failed" ? (
        <Trans>This could not be worked out. Go to another lens and come back to try again.</Trans>
      ) : (
        <>
          <Loader size="sm" /> <Trans>Working it out…</Trans> <ShareDone of={of} />
        </>
      )}
    </div>
  )
}
