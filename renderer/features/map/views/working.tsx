import { Trans } from "@lingui/react/macro"
import { Button, Loader } from "@mantine/core"
import { shareWords } from "../figures/share-words.ts"
import type { Computed } from "../use-computed.ts"
import styles from "./views.module.css"

/** Which part of a long answer is done. */
export function ShareDone({ of }: { readonly of: Computed<unknown> }) {
  if (of.state !== "computing" || of.share === undefined) return null
  // told aloud once, with the words beside it, and not at each step
  return <span aria-live="off">{shareWords(of.share)}</span>
}

/** The way out of what takes long enough to tell how far it is, and the way back to it. */
export function StopOrGoOn({ of }: { readonly of: Computed<unknown> }) {
  if (of.state === "cancelled") {
    return (
      <Button size="compact-xs" variant="subtle" onClick={of.again}>
        <Trans>Work it out</Trans>
      </Button>
    )
  }
  if (of.state !== "computing" || of.share === undefined || of.cancel === undefined) return null
  return (
    <Button size="compact-xs" variant="subtle" onClick={of.cancel}>
      <Trans>Cancel</Trans>
    </Button>
  )
}

/** Stands where an answer of the worker will stand. */
export function Working({ of }: { readonly of: Exclude<Computed<unknown>, { readonly state: "done" }> }) {
  return (
    <div className={styles["working"]} role="status">
      {of.state === "failed" ? (
        <Trans>This could not be worked out. Go to another lens and come back to try again.</Trans>
      ) : of.state === "cancelled" ? (
        <>
          <Trans>Not worked out.</Trans> <StopOrGoOn of={of} />
        </>
      ) : (
        <>
          <Loader size="sm" /> <Trans>Working it out…</Trans> <ShareDone of={of} /> <StopOrGoOn of={of} />
        </>
      )}
    </div>
  )
}
