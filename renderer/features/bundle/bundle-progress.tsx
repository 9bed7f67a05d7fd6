import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { useLingui } from "@lingui/react"
import { Trans } from "@lingui/react/macro"
import { Button, Progress } from "@mantine/core"
import type { BundleStage } from "../../../shared/contract/bundle.ts"
import styles from "./bundle.module.css"
import type { TaskProgress } from "./use-task.ts"

const STAGES: { readonly [S in BundleStage]: MessageDescriptor } = {
  gather: msg`Gathering what leaves`,
  pack: msg`Packing`,
  seal: msg`Closing it with the passphrase`,
  open: msg`Opening it with the passphrase`,
  check: msg`Checking every part`,
  write: msg`Making the new workspace`,
}
const stageOf = (label: string) => (Object.hasOwn(STAGES, label) ? STAGES[label as BundleStage] : undefined)

/** How far making or opening a bundle is, with a way to stop it. */
export function BundleProgress({ progress, stop }: { readonly progress: TaskProgress; readonly stop: () => void }) {
  const { _ } = useLingui()
  const stage = stageOf(progress.label)
  const words = stage === undefined ? "" : _(stage)
  return (
    <div className={styles["progress"]}>
      <Progress value={progress.done} aria-label={words} transitionDuration={140} />
      <p role="status">{words}</p>
      <Button variant="default" onClick={stop}>
        <Trans>Stop</Trans>
      </Button>
    </div>
  )
}
