import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Tabs } from "@mantine/core"
import type { WhatIf } from "../../../../shared/method/definition.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { RoomForm } from "../room-form.tsx"
import styles from "./live-console.module.css"
import { PrivateNotes } from "./private-notes.tsx"
import { useRun } from "./use-run.ts"
import { WallMirror } from "./wall-mirror.tsx"

/** What the room sees, and below it what the facilitator may need at a glance. */
export function RunSide() {
  const { t } = useLingui()
  const { id, session } = useRun()
  const { headcount } = session
  return (
    <aside className={styles["side"]} aria-label={t`The wall and what to watch for`}>
      <WallMirror session={id} />
      <Tabs defaultValue="guards" className={styles["tabs"] ?? ""} keepMounted={false}>
        <Tabs.List grow>
          <Tabs.Tab value="guards">
            <Trans>Watch for</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="room">
            {headcount === undefined ? <Trans>In the room</Trans> : <Trans>In the room: {headcount}</Trans>}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="guards" className={styles["panel"] ?? ""} tabIndex={0}>
          <Guards />
        </Tabs.Panel>
        <Tabs.Panel value="room" className={styles["panel"] ?? ""} tabIndex={0}>
          <RoomForm id={id} session={session} compact />
        </Tabs.Panel>
      </Tabs>
      <PrivateNotes />
    </aside>
  )
}

function Guards() {
  const { exercise } = useRun()
  return (
    <>
      <ul className={styles["guards"]}>
        {exercise.guards.map((guard) => (
          <li key={guard}>{guard}</li>
        ))}
      </ul>
      <h2 className={styles["label"]}>
        <Trans>What to do if</Trans>
      </h2>
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
