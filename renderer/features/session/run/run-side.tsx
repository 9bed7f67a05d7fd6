import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import type { WhatIf } from "../../../../shared/method/definition.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { FromEarlier } from "./from-earlier.tsx"
import styles from "./live-console.module.css"
import { PrivateNotes } from "./private-notes.tsx"
import { useRun } from "./use-run.ts"
import { WallMirror } from "./wall-mirror.tsx"

/** What the room sees, and below it what the facilitator may need at a glance. */
export function RunSide() {
  const { t } = useLingui()
  const { id } = useRun()
  return (
    <aside className={styles["side"]} aria-label={t`The wall and what to watch for`}>
      <WallMirror session={id} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={styles["guide"]} aria-label={t`What to watch for`} tabIndex={0}>
        <FromEarlier />
        <Guards />
      </section>
      <PrivateNotes />
    </aside>
  )
}

function Guards() {
  const { exercise, live } = useRun()
  if (exercise.frame === true && live.away === undefined) return null
  return (
    <>
      <h2 className={styles["label"]}>
        <Trans>Watch for</Trans>
      </h2>
      <ul className={styles["guards"]}>
        {exercise.guards.map((guard) => (
          <li key={guard}>{guard}</li>
        ))}
      </ul>
      {exercise.whatIf.length === 0 ? null : (
        <h2 className={styles["label"]}>
          <Trans>What to do if</Trans>
        </h2>
      )}
      <dl className={styles["if"]}>
        {exercise.whatIf.map((what) => (
          <If key={what.when} what={what} />
        ))}
      </dl>
    </>
  )
}

function If({ what }: { readonly what: WhatIf }) {
  const { call } = useStores()
  const { id, live, say } = useRun()
  const { wall } = what
  const put = useAction((prompt: string, text: string) =>
    call("session.setPrompt", { session: id, step: live.step, prompt, text }),
  )
  return (
    <>
      <dt>{what.when}</dt>
      <dd>
        {what.act}
        {wall === undefined ? null : (
          <>
            {" "}
            <q>{wall.text}</q>{" "}
            <Button
              size="compact-xs"
              variant="default"
              disabled={say(wall.key) === wall.text}
              onClick={() => put.run(wall.key, wall.text)}
            >
              <Trans>Ask this on the wall</Trans>
            </Button>
          </>
        )}
      </dd>
    </>
  )
}
