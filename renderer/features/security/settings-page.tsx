import { Trans, useLingui } from "@lingui/react/macro"
import { Switch } from "@mantine/core"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { useRecord, useStores } from "../../stores/stores.tsx"
import { Page } from "../../ui/page.tsx"
import { useAction } from "../../ui/use-action.ts"
import { ClickerSection } from "../wall/index.ts"
import { BackupsSection } from "./backups-section.tsx"
import { CodeSection } from "./code-section.tsx"
import { PassphraseSection } from "./passphrase-section.tsx"
import { PinSection } from "./pin-section.tsx"
import { Section } from "./section.tsx"
import styles from "./settings-page.module.css"

/** What keeps this workspace safe: passphrase, recovery code, backups, and what the start screen shows. */
export function SettingsPage() {
  const { vault } = useStores()
  const state = useStore(vault, (store) => store.vault)
  if (state.state !== "open") return null
  return (
    <Page title={<Trans>Settings</Trans>}>
      <div className={styles["sections"]}>
        <PinSection until={state.pinUntil} />
        <Section title={<Trans>Clicker</Trans>}>
          <ClickerSection />
        </Section>
        <KeysSection />
        <PassphraseSection />
        <CodeSection kept={state.recoveryKept} name={state.name} />
        <BackupsSection folder={state.folder} problem={state.backupProblem} />
        <NamesSection />
        <FolderSection folder={state.folder} synced={state.synced} />
      </div>
    </Page>
  )
}

function KeysSection() {
  const { t } = useLingui()
  const { call } = useStores()
  const workspace = useRecord("workspace", "workspace")
  const { run: keep } = useAction((on: boolean) =>
    call("records.edit", { kind: "workspace", id: "workspace", fields: { singleKeys: on ? null : false } }),
  )
  return (
    <Section title={<Trans>Keys</Trans>}>
      <Switch
        checked={workspace?.singleKeys !== false}
        onChange={(event) => keep(event.currentTarget.checked)}
        label={t`Number keys change the lens of the map`}
        description={t`Turn it off if you dictate, or if keys are pressed by accident. On the map itself, once it has the focus, its letters and digits always work.`}
      />
    </Section>
  )
}

function NamesSection() {
  const { t } = useLingui()
  const { call } = useStores()
  const [hidden, setHidden] = useState(true)
  const { run: load } = useAction(async () => setHidden((await call("vault.recent", {})).hideNames))
  const { run: hide } = useAction(
    async (next: boolean) => {
      setHidden(next)
      await call("vault.hideNames", { hide: next })
    },
    { done: load },
  )
  useEffect(() => load(), [load])
  return (
    <Section title={<Trans>Start screen</Trans>}>
      <Switch
        checked={!hidden}
        onChange={(event) => hide(!event.currentTarget.checked)}
        label={t`Show the communities' names on the start screen`}
        description={t`Names are then written readably on this computer, and whoever opens Junction sees them.`}
      />
    </Section>
  )
}

function FolderSection({ folder, synced }: { readonly folder: string; readonly synced: string | undefined }) {
  const { vault } = useStores()
  const version = useStore(vault, ({ capabilities }) => capabilities?.version)
  return (
    <Section title={<Trans>This workspace</Trans>}>
      <p>
        <Trans>It lies in {folder}.</Trans>
      </p>
      {synced === undefined ? null : (
        <p className={styles["warning"]}>
          <Trans>
            That folder is kept in step by {synced}. Two computers that write it at once damage it, and its copies lie
            elsewhere too. Open it on one computer at a time, or move it to a folder that is not synchronised.
          </Trans>
        </p>
      )}
      {version === undefined ? null : (
        <p>
          <Trans>Junction {version}</Trans>
        </p>
      )}
    </Section>
  )
}
