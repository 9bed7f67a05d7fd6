import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { useLingui } from "@lingui/react"
import { Trans } from "@lingui/react/macro"
import { Button, Title } from "@mantine/core"
import { type FormEvent, useEffect, useState } from "react"
import { useStore } from "zustand"
import type { LeftOut } from "../../../shared/contract/bundle.ts"
import type { Output } from "../../../shared/contract/index.ts"
import { useRecord, useStores } from "../../stores/stores.tsx"
import { Page } from "../../ui/page.tsx"
import { useAction } from "../../ui/use-action.ts"
import styles from "./bundle.module.css"
import { BundleProgress } from "./bundle-progress.tsx"
import { KindCounts } from "./kind-count.tsx"
import { MadeBundle } from "./made-bundle.tsx"
import { isAgreed, NewPassphrase, NOTHING_TYPED } from "./new-passphrase.tsx"
import { useTask } from "./use-task.ts"

const STAYS: { readonly [L in LeftOut]: MessageDescriptor } = {
  confidential: msg`The confidential database: raw interviews, survey answers, ballots`,
  journal: msg`The history: who changed what and when, with undo`,
  trash: msg`What is in the trash`,
  "half-typed": msg`Text that is being typed and was not entered yet`,
  wall: msg`What the wall is showing`,
  keys: msg`Your passphrase, the recovery code and the backups`,
}

/** Makes a hand-over: what leaves and what stays, a passphrase of its own, then the file. */
export function HandOverPage() {
  const { call } = useStores()
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const [made, setMade] = useState<Output<"bundle.export">>()
  const name = useRecord("workspace", "workspace")?.name ?? ""
  const making = useTask(
    (id, passphrase: string) => call("bundle.export", { passphrase }, { id }),
    (bundle) => {
      setTyped(NOTHING_TYPED)
      setMade(bundle)
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isAgreed(typed)) making.run(typed.first)
  }
  return (
    <Page
      title={<Trans>Take to another laptop</Trans>}
      lead={
        <Trans>
          The workspace as it stands now, in one encrypted file. It opens in Junction on any laptop, and in the age
          program.
        </Trans>
      }
    >
      <div className={styles["frame"]}>
        {made !== undefined && !making.busy ? (
          <MadeBundle made={made} onAgain={() => setMade(undefined)} />
        ) : (
          <div className={styles["handOver"]}>
            <Contents />
            {making.busy ? (
              <BundleProgress progress={making.progress} stop={making.stop} />
            ) : (
              <form onSubmit={submit} className={styles["form"]}>
                <Title order={2}>
                  <Trans>A passphrase for this file</Trans>
                </Title>
                <p className={styles["quiet"]}>
                  <Trans>
                    Not the one of this workspace. Tell it to the other person by another way than the file.
                  </Trans>
                </p>
                <NewPassphrase value={typed} onChange={setTyped} beside={name} />
                {making.failed === undefined ? null : <p role="alert">{making.failed}</p>}
                <Button type="submit" disabled={!isAgreed(typed)}>
                  <Trans>Make the file</Trans>
                </Button>
              </form>
            )}
          </div>
        )}
      </div>
    </Page>
  )
}

/** What leaves and what stays, counted anew with every change. */
function Contents() {
  const { _ } = useLingui()
  const { call, records } = useStores()
  const saved = useStore(records, (state) => state.history.savedAt)
  const [contents, setContents] = useState<Output<"bundle.contents">>()
  const { run } = useAction(async () => setContents(await call("bundle.contents", {})))
  useEffect(() => run(), [run, saved])
  if (contents === undefined) return null
  return (
    <div className={styles["lists"]}>
      <section>
        <Title order={2}>
          <Trans>What leaves</Trans>
        </Title>
        <KindCounts counts={contents.counts} />
        <p className={styles["quiet"]}>
          <Trans>With everything written about them, your own notes included.</Trans>
        </p>
      </section>
      <section>
        <Title order={2}>
          <Trans>What stays here</Trans>
        </Title>
        <ul>
          {contents.leftOut.map((each) => (
            <li key={each}>{_(STAYS[each])}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}
