import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useEffect, useState } from "react"
import type { Output } from "../../../shared/contract/index.ts"
import { type RecentWorkspace, SAMPLE_PASSPHRASE, type Secret } from "../../../shared/contract/vault.ts"
import type { ErrorCode } from "../../../shared/errors.ts"
import { useStores } from "../../stores/stores.tsx"
import { isGiven, NO_SECRET, SecretField } from "../../ui/secret-field.tsx"
import { useAction } from "../../ui/use-action.ts"
import { Frame } from "./frame.tsx"
import { folderName } from "./recent-rows.tsx"
import styles from "./start-page.module.css"
import type { StartView } from "./start-view.ts"
import { SyncedWarning } from "./synced-warning.tsx"
import { useCodedAction } from "./use-coded-action.ts"

interface UnlockProps {
  readonly folder: string
  readonly onBack: () => void
  readonly go: (view: StartView) => void
}

/** Failures of what is typed; all others are told apart from the field, with a way on. */
const TYPED: readonly ErrorCode[] = ["wrong-key", "wrong-recovery-code"]
/** Failures after which a backup helps. */
const BROKEN: readonly ErrorCode[] = ["key-file-damaged", "key-file-missing", "workspace-damaged"]

/** Opens a workspace by its passphrase or recovery code. */
export function Unlock({ folder, onBack, go }: UnlockProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const [secret, setSecret] = useState<Secret>(NO_SECRET)
  const [found, setFound] = useState<Output<"vault.inspect">>()
  const [known, setKnown] = useState<RecentWorkspace>()
  const { run: look } = useAction(
    async () => {
      const { workspaces } = await call("vault.recent", {})
      setKnown(workspaces.find((workspace) => workspace.folder === folder))
      setFound(await call("vault.inspect", { folder }))
    },
    // what is wrong with the folder is told when it is to be opened
    { notice: false },
  )
  useEffect(() => look(), [look])
  const unlock = useCodedAction(() => call("vault.unlock", { folder, secret }))
  const { code, failed } = unlock
  const typed = code !== undefined && TYPED.includes(code)
  const broken = code !== undefined && BROKEN.includes(code)
  const name = known?.name ?? (known?.sample === true ? t`The sample community` : undefined)
  const place = folderName(folder)

  return (
    <Frame
      title={name ?? <Trans>Unlock</Trans>}
      lead={
        name === undefined ? <Trans>In the folder {place}</Trans> : <Trans>Locked. Nothing of it is readable.</Trans>
      }
      onBack={onBack}
    >
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault()
          if (isGiven(secret)) unlock.run()
        }}
      >
        {known?.sample === true ? (
          <p className={styles["note"]}>
            <Trans>
              This community is invented. Its passphrase is “{SAMPLE_PASSPHRASE}”; do not keep anything real in it.
            </Trans>
          </p>
        ) : null}
        {found?.synced === undefined ? null : <SyncedWarning program={found.synced} />}
        <SecretField value={secret} onChange={setSecret} error={typed ? failed : undefined} focusFirst />
        {failed === undefined || typed ? null : (
          <p className={styles["failure"]} role="alert">
            {failed}
          </p>
        )}
        <div className={styles["acts"]}>
          <Button type="submit" loading={unlock.busy} disabled={!isGiven(secret)}>
            <Trans>Unlock</Trans>
          </Button>
          {broken ? (
            <Button variant="default" onClick={() => go({ at: "restore", folder, why: code })}>
              <Trans>Restore a backup</Trans>
            </Button>
          ) : null}
        </div>
      </form>
    </Frame>
  )
}
