import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Modal } from "@mantine/core"
import { stepOf } from "../../../../shared/domain/off-script.ts"
import { exerciseWithScript } from "../../../../shared/method/exercises.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import styles from "./live-console.module.css"
import { RunBar } from "./run-bar.tsx"
import { useFunderReason } from "./use-meeting.ts"
import { usePart, useRun, useTellPart } from "./use-run.ts"

/** Asked before the first screen of an exercise that should not meet a funder, while one is in the room. */
export function FunderAsk() {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, session, live } = useRun()
  const { funder } = usePart()
  const tell = useTellPart()
  const close = () => tell({ funder: undefined })
  const goOn = useAction(
    async (how: "left" | "stays") => {
      if (funder === undefined) return
      if (how === "left") await call("session.setRoom", { session: id, funderHere: false })
      else await call("session.funderMay", { session: id, step: funder.step })
      await funder.again()
    },
    { done: close },
  )
  const step = funder === undefined ? undefined : stepOf(session.plan, live, funder.step)
  const why = step === undefined ? undefined : exerciseWithScript(step, session.scripts)?.withoutFunder
  return (
    <Modal opened={funder !== undefined} onClose={close} title={t`A funder is here`} centered withCloseButton={false}>
      <p className={styles["ask"]}>
        {why === undefined ? null : <>{why} </>}
        <Trans>Nothing of this exercise is on the wall yet.</Trans>
      </p>
      <div className={styles["answers"]}>
        <Button data-autofocus disabled={goOn.busy} onClick={() => goOn.run("left")}>
          <Trans>The funder has left: begin</Trans>
        </Button>
        <Button variant="default" disabled={goOn.busy} onClick={() => goOn.run("stays")}>
          <Trans>Begin with the funder here</Trans>
        </Button>
        <Button variant="default" onClick={close}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </Modal>
  )
}

/** A funder has come into an exercise that should not meet one. */
export function FunderBar({ pause }: { readonly pause: () => void }) {
  const { call } = useStores()
  const { id, live } = useRun()
  const reason = useFunderReason()
  const left = useAction(() => call("session.setRoom", { session: id, funderHere: false }))
  const may = useAction(() => call("session.funderMay", { session: id, step: live.step }))
  if (reason === undefined || reason.goesOn) return null
  return (
    <RunBar tone="attention" test="funder-bar">
      <span>
        <strong>
          <Trans>A funder is here.</Trans>
        </strong>{" "}
        {reason.why}
      </span>
      <Button size="compact-sm" variant="default" onClick={pause}>
        <Trans>A break…</Trans>
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => left.run()}>
        <Trans>The funder has left</Trans>
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => may.run()}>
        <Trans>Go on all the same</Trans>
      </Button>
    </RunBar>
  )
}
