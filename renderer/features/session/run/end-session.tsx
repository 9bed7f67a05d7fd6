import { Trans, useLingui } from "@lingui/react/macro"
import { Anchor, Button, Modal } from "@mantine/core"
import { useRecord, useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import styles from "./live-console.module.css"
import { useRun } from "./use-run.ts"

interface EndProps {
  readonly open: boolean
  readonly close: () => void
}

/** Asks before a session ends, and how: the room leaves with the sentence that all of this is for. */
export function EndSession({ open, close }: EndProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id } = useRun()
  const up = useRecord("wall", "wall")?.mode ?? "off"
  const closing = useAction(async () => {
    await call("session.end", { session: id })
    await call("wall.show", { source: { from: "impact", session: id, closing: true } })
  })
  const resting = useAction(async () => {
    // the wall first, so that the room does not see a closing slide for a moment
    await call("wall.show", { source: { from: "resting" } })
    await call("session.end", { session: id })
  })
  const quiet = useAction(() => call("session.end", { session: id }))
  return (
    <Modal opened={open} onClose={close} title={t`End the session?`} centered withCloseButton={false}>
      <p className={styles["ask"]}>
        <Trans>Clocks stop and everything is kept. The session can be continued afterwards where it was left.</Trans>
      </p>
      <p className={styles["ask"]}>
        <Anchor underline="always" href={`#/sessions/${id}/leave`} onClick={close}>
          <Trans>Before you leave</Trans>
        </Anchor>{" "}
        <Trans>
          is one page of what was agreed, what stays open, and who does what by when: look at it with the room.
        </Trans>
      </p>
      <div className={styles["answers"]}>
        {up === "off" ? (
          <Button data-autofocus onClick={() => quiet.run()}>
            <Trans>End</Trans>
          </Button>
        ) : (
          <>
            <Button data-autofocus onClick={() => closing.run()}>
              <Trans>End with the impact sentence on the wall</Trans>
            </Button>
            <Button variant="default" onClick={() => resting.run()}>
              <Trans>End with the resting slide</Trans>
            </Button>
          </>
        )}
        <Button variant="default" onClick={close}>
          <Trans>Go on</Trans>
        </Button>
      </div>
    </Modal>
  )
}
