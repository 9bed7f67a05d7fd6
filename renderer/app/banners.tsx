import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { IconAlertTriangle, IconDeviceTv, IconKey, IconLockExclamation, IconPlugConnectedX } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { useStore } from "zustand"
import { isOnWall } from "../../shared/domain/cable-check.ts"
import { ERROR_CODES } from "../../shared/errors.ts"
import { useStores } from "../stores/stores.tsx"
import { sentenceOf } from "../ui/errors.ts"
import { useAction } from "../ui/use-action.ts"
import styles from "./banners.module.css"

/** What must not be missed: the last write failed, the core is gone, the workspace is about to lock, the code is not kept. */
export function Banners() {
  return (
    <>
      <Unlinked />
      <Unsaved />
      <AboutToLock />
      <CheckTheWall />
      <LogDamaged />
      <KeepTheCode />
    </>
  )
}

interface BannerProps {
  readonly tone: "danger" | "attention"
  readonly icon: ReactNode
  readonly title: ReactNode
  readonly children: ReactNode
}

function Banner({ tone, icon, title, children }: BannerProps) {
  return (
    <div className={styles["banner"]} data-tone={tone} role={tone === "danger" ? "alert" : "status"}>
      {icon}
      <p>
        <strong>{title}</strong> {children}
      </p>
    </div>
  )
}

function Unsaved() {
  const { i18n } = useLingui()
  const { records } = useStores()
  const code = useStore(records, (state) => state.unsaved)
  if (code === undefined) return null
  const known = ERROR_CODES.find((name) => name === code) ?? "internal"
  return (
    <Banner tone="danger" icon={<IconAlertTriangle size={20} />} title={<Trans>Not saved.</Trans>}>
      {i18n._(sentenceOf(known))}
    </Banner>
  )
}

function Unlinked() {
  const { vault } = useStores()
  const linked = useStore(vault, (state) => state.linked)
  if (linked) return null
  return (
    <Banner tone="danger" icon={<IconPlugConnectedX size={20} />} title={<Trans>Junction has stopped.</Trans>}>
      <Trans>
        Everything up to the last save is kept. Start Junction again; this window then goes on by itself or can be
        closed.
      </Trans>
    </Banner>
  )
}

function AboutToLock() {
  const { vault, call } = useStores()
  const lockIn = useStore(vault, (state) => state.lockIn)
  const { run: stay } = useAction(() => call("host.awake", {}))
  if (lockIn === 0) return null
  return (
    <Banner
      tone="attention"
      icon={<IconLockExclamation size={20} />}
      title={<Trans>Locking in {lockIn} seconds.</Trans>}
    >
      <Button size="compact-sm" variant="default" onClick={() => stay()}>
        <Trans>Stay open</Trans>
      </Button>
    </Banner>
  )
}

/** Said until the workspace is opened anew: what is missing must be looked for while it is remembered. */
function LogDamaged() {
  const { vault } = useStores()
  const damaged = useStore(vault, (state) => state.vault.state === "open" && state.vault.logDamaged === true)
  if (!damaged) return null
  return (
    <Banner
      tone="danger"
      icon={<IconAlertTriangle size={20} />}
      title={<Trans>The last changes before the crash could not be read.</Trans>}
    >
      <Trans>
        Everything before them is here. The damaged part is kept in the workspace's folder. Look at the history for what
        is missing, and enter it again.
      </Trans>
    </Banner>
  )
}

/** The room sees the word of the cable check until it is typed. */
function CheckTheWall() {
  const { check } = useStores()
  const state = useStore(check, (store) => store.check)
  const asking = useStore(check, (store) => store.asking)
  if (state === undefined || asking) return null
  // a projector that was there and is not any more: the wall comes back frozen, and is checked first
  const gone = state.state === "needed" && state.why === "displays" && state.displays === 1
  if (!gone && !isOnWall(state.state)) return null
  return (
    <Banner
      tone="attention"
      icon={<IconDeviceTv size={20} />}
      title={gone ? <Trans>The wall is gone.</Trans> : <Trans>The wall shows the screen check.</Trans>}
    >
      {gone ? <Trans>Its cable came out, or it shows the same as your screen.</Trans> : null}{" "}
      <Button size="compact-sm" variant="default" onClick={() => check.getState().show()}>
        {gone ? <Trans>What now?</Trans> : <Trans>Type the word</Trans>}
      </Button>
    </Banner>
  )
}

function KeepTheCode() {
  const { vault } = useStores()
  const state = useStore(vault, (current) => current.vault)
  if (state.state !== "open" || state.recoveryKept) return null
  return (
    <Banner tone="attention" icon={<IconKey size={20} />} title={<Trans>The recovery code is not kept yet.</Trans>}>
      <Trans>Without it a forgotten passphrase cannot be helped.</Trans>{" "}
      <Button size="compact-sm" variant="default" component="a" href="#/settings">
        <Trans>Make and keep one</Trans>
      </Button>
    </Banner>
  )
}
