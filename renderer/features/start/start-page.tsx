import { Trans } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { useStores } from "../../stores/stores.tsx"
import { RecoveryCode } from "../../ui/recovery-code.tsx"
import { useAction } from "../../ui/use-action.ts"
import { BundleImport } from "../bundle/index.ts"
import { Frame } from "./frame.tsx"
import { Home } from "./home.tsx"
import { NewCommunity } from "./new-community.tsx"
import { OpenFolder } from "./open-folder.tsx"
import { PinUnlock } from "./pin-unlock.tsx"
import { RestoreBackup } from "./restore-backup.tsx"
import type { StartView } from "./start-view.ts"
import { SyncedWarning } from "./synced-warning.tsx"
import { Unlock } from "./unlock.tsx"

/** The start screen: what a person sees until a workspace is open, and again when it locks. */
export function StartPage() {
  const { vault } = useStores()
  const state = useStore(vault, (store) => store.vault)
  const [view, go] = useState<StartView>(() =>
    state.state === "locked" ? { at: "unlock", folder: state.folder } : { at: "home" },
  )
  const [byPassphrase, setByPassphrase] = useState(false)
  const locked = state.state === "locked" ? state.folder : undefined
  useEffect(() => {
    // whatever stood here, the code above all, goes when the workspace locks
    if (locked !== undefined) go({ at: "unlock", folder: locked })
    setByPassphrase(false)
  }, [locked])
  const home = () => go({ at: "home" })

  if (view.at === "unlock" && !byPassphrase && state.state === "locked" && state.pin !== undefined) {
    return <PinUnlock tries={state.pin.tries} onPassphrase={() => setByPassphrase(true)} />
  }
  switch (view.at) {
    case "home":
      return <Home go={go} />
    case "new":
      return <NewCommunity onBack={home} onMade={(code) => go({ at: "code", code })} />
    case "open-folder":
      return <OpenFolder onBack={home} go={go} />
    case "bundle-import":
      return (
        <Frame title={<Trans>Bring in a bundle</Trans>} onBack={home}>
          <BundleImport onMade={(code) => go({ at: "code", code })} />
        </Frame>
      )
    case "unlock":
      return <Unlock key={view.folder} folder={view.folder} onBack={home} go={go} />
    case "restore":
      return <RestoreBackup folder={view.folder} why={view.why} onBack={home} />
    case "code":
      return <CodeOnce code={view.code} />
  }
}

/** The workspace is open behind this; it shows when the code was dealt with. */
function CodeOnce({ code }: { readonly code: string }) {
  const { vault, call } = useStores()
  const name = useStore(vault, (store) => (store.vault.state === "open" ? store.vault.name : ""))
  const synced = useStore(vault, (store) => (store.vault.state === "open" ? store.vault.synced : undefined))
  const enter = () => vault.setState({ held: false })
  const keep = useAction(() => call("vault.keepRecoveryCode", {}), { done: enter })
  return (
    <Frame title={<Trans>The recovery code</Trans>}>
      {synced === undefined ? null : <SyncedWarning program={synced} />}
      <RecoveryCode code={code} name={name} onKept={keep.run} onLater={enter} busy={keep.busy} />
    </Frame>
  )
}
