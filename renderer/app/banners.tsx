import { Trans, useLingui } from "@lingui/react/macro"
import { Alert, Button } from "@mantine/core"
import { IconAlertTriangle, IconLockExclamation, IconPlugConnectedX } from "@tabler/icons-react"
import { useStore } from "zustand"
import { ERROR_CODES } from "../../shared/errors.ts"
import { useStores } from "../stores/stores.tsx"
import { sentenceOf } from "../ui/errors.ts"
import { useAction } from "../ui/use-action.ts"

/** What must not be missed: the last write failed, the core is gone, the workspace is about to lock, the code is not kept. */
export function Banners() {
  return (
    <>
      <Unlinked />
      <Unsaved />
      <AboutToLock />
      <KeepTheCode />
    </>
  )
}

function Unsaved() {
  const { i18n } = useLingui()
  const { records } = useStores()
  const code = useStore(records, (state) => state.unsaved)
  if (code === undefined) return null
  const known = ERROR_CODES.find((name) => name === code) ?? "internal"
  return (
    <Alert
      color="brick"
      variant="filled"
      radius={0}
      icon={<IconAlertTriangle />}
      title={<Trans>Not saved</Trans>}
      role="alert"
    >
      {i18n._(sentenceOf(known))}
    </Alert>
  )
}

function Unlinked() {
  const { vault } = useStores()
  const linked = useStore(vault, (state) => state.linked)
  if (linked) return null
  return (
    <Alert
      color="brick"
      variant="filled"
      radius={0}
      icon={<IconPlugConnectedX />}
      title={<Trans>Junction has stopped</Trans>}
      role="alert"
    >
      <Trans>
        Everything up to the last save is kept. Start Junction again; this window then goes on by itself or can be
        closed.
      </Trans>
    </Alert>
  )
}

function AboutToLock() {
  const { vault, call } = useStores()
  const lockIn = useStore(vault, (state) => state.lockIn)
  const { run: stay } = useAction(() => call("host.awake", {}))
  if (lockIn === 0) return null
  return (
    <Alert
      color="yellow"
      radius={0}
      icon={<IconLockExclamation />}
      role="status"
      title={<Trans>Locking in {lockIn} seconds</Trans>}
    >
      <Button size="compact-sm" variant="default" onClick={() => stay()}>
        <Trans>Stay open</Trans>
      </Button>
    </Alert>
  )
}

function KeepTheCode() {
  const { vault } = useStores()
  const state = useStore(vault, (current) => current.vault)
  if (state.state !== "open" || state.recoveryKept) return null
  return (
    <Alert color="yellow" radius={0} role="note" title={<Trans>The recovery code is not kept yet</Trans>}>
      <Trans>Without it a forgotten passphrase cannot be helped.</Trans>{" "}
      <Button size="compact-sm" variant="default" component="a" href="#/settings">
        <Trans>Make and keep one</Trans>
      </Button>
    </Alert>
  )
}
