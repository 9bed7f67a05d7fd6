import { Trans } from "@lingui/react/macro"
import { useDisclosure, useHotkeys } from "@mantine/hooks"
import { useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import { type ClickerAct, runActOf } from "../../../shared/domain/press.ts"
import { RoomScreen } from "../../room/room-screen.tsx"
import { useRecords, useStores } from "../../stores/stores.tsx"
import { keyWords } from "../../ui/key.tsx"
import { pressOf } from "../../ui/press.ts"
import { useAction } from "../../ui/use-action.ts"
import { useAwake } from "../../ui/use-awake.ts"
import { BareUnlock } from "../pin/index.ts"
import { type Acts, AsideForm, RUN_KEYS, SilentRun } from "../session/index.ts"
import styles from "./single-screen.module.css"

/** Four fingers, so that no clicker and no elbow presses it; twice, so that the projector can be covered in between. */
const RETURN = "mod+alt+shift+c"
const WAIT_MS = 10_000

type RunActs = Pick<Acts, "goOn" | "goBack" | "reveal">
const NO_ACTS: RunActs = { goOn: () => {}, goBack: () => {}, reveal: () => {} }

/**
 * The one display, which the room sees: the room view, all of it, and nothing of the console. The console is not hidden
 * behind it, it is not there.
 */
export function SingleScreen() {
  const { wall, vault } = useStores()
  const view = useStore(wall, (state) => state.view)
  const isOpen = useStore(vault, (state) => state.vault.state === "open")
  const isLocked = useStore(vault, (state) => state.vault.state === "locked")
  const lives = useRecords("live")
  const running = [...lives].find(([, live]) => live.state === "running")?.[0]
  const acts = useRef<RunActs>(NO_ACTS)
  const { asked, turn } = usePrivateReturn(isOpen)
  useAwake(true)
  useSingleKeys(acts, turn)
  return (
    <main className={styles["single"]}>
      <RoomScreen view={view} />
      {running === undefined || !isOpen ? null : (
        <SilentRun id={running}>{(now) => <RunKeys acts={now} into={(next) => (acts.current = next)} />}</SilentRun>
      )}
      {asked && isOpen ? (
        <p className={styles["strip"]} role="status">
          <Trans>Cover the projector or unplug it, then press {keyWords(RETURN)} again to leave this view.</Trans>
        </p>
      ) : null}
      {asked && isLocked ? (
        <div className={styles["cover"]}>
          <BareUnlock />
        </div>
      ) : null}
    </main>
  )
}

/**
 * Hands the acts of the run to the keys; without a run, or while words are typed off the script, there are none. The room
 * reads along as they are typed.
 */
function RunKeys({ acts, into }: { readonly acts: Acts; readonly into: (acts: RunActs) => void }) {
  const [aside, { open, close }] = useDisclosure()
  const keys: [string, () => void][] = [
    [RUN_KEYS.aside, open],
    [RUN_KEYS.script, () => acts.script()],
  ]
  // Esc would take a browser out of its full screen
  useHotkeys(aside ? [[RUN_KEYS.aside, close]] : keys, [], true)
  useEffect(() => {
    into(aside ? NO_ACTS : acts)
    return () => into(NO_ACTS)
  })
  return <AsideForm inRoom open={aside} close={close} />
}

/** The first press asks, the second one, within ten seconds, leaves. The wall stays as it is. */
function usePrivateReturn(isOpen: boolean) {
  const { call } = useStores()
  const [asked, setAsked] = useState(false)
  const { run: leave } = useAction(
    async () => {
      await call("check.single", { on: false })
      if (document.fullscreenElement !== null) await document.exitFullscreen()
    },
    { notice: false },
  )
  useEffect(() => {
    if (!asked || !isOpen) return undefined
    const timer = setTimeout(() => setAsked(false), WAIT_MS)
    return () => clearTimeout(timer)
  }, [asked, isOpen])
  // whoever has unlocked it is back at the room view
  useEffect(() => setAsked(false), [isOpen])
  const turn = () => {
    if (asked && isOpen) leave()
    else setAsked(!asked)
  }
  return { asked, turn }
}

function useSingleKeys(acts: { readonly current: RunActs }, turn: () => void): void {
  const { call, clicker } = useStores()
  const { run } = useAction((command: "wall.blank" | "wall.freeze") => call(command, {}), { notice: false })
  const latest = useRef(turn)
  latest.current = turn
  useEffect(() => {
    const does: { readonly [A in ClickerAct]: () => void } = {
      next: () => acts.current.goOn(),
      back: () => acts.current.goBack(),
      reveal: () => acts.current.reveal(),
      blank: () => run("wall.blank"),
      freeze: () => run("wall.freeze"),
    }
    const hear = (event: KeyboardEvent) => {
      const press = pressOf(event)
      const mod = press.ctrl || press.meta
      const returns = mod && press.alt && press.shift && press.key.toLowerCase() === "c"
      const act = runActOf(press, clicker.getState().buttons)
      if (!returns && act === undefined) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.repeat) return
      if (returns) latest.current()
      else if (act !== undefined) does[act]()
    }
    addEventListener("keydown", hear, { capture: true })
    return () => removeEventListener("keydown", hear, { capture: true })
  }, [acts, clicker, run])
}
