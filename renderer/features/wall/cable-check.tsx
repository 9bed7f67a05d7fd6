import { Trans, useLingui } from "@lingui/react/macro"
import { Anchor, Button, Checkbox, Modal, TextInput } from "@mantine/core"
import { type FormEvent, type ReactNode, useState } from "react"
import { useStore } from "zustand"
import type { CheckState } from "../../../shared/contract/cable.ts"
import { useRecord, useStores } from "../../stores/stores.tsx"
import { keyWords } from "../../ui/key.tsx"
import { useAction } from "../../ui/use-action.ts"
import styles from "./cable-check.module.css"
import { useOpenWall } from "./use-open-wall.ts"

/** What the room will see is settled before the room sees anything: a checked wall, this one screen, or paper. */
export function CableCheck() {
  const { t } = useLingui()
  const { check } = useStores()
  const state = useStore(check, (store) => store.check)
  const asking = useStore(check, (store) => store.asking)
  const { leave } = check.getState()
  return (
    <Modal
      opened={asking && state !== undefined}
      onClose={leave}
      title={<Trans>What does the room see?</Trans>}
      size="lg"
      centered
      closeButtonProps={{ "aria-label": t`Leave the check` }}
    >
      {state === undefined ? null : <Stage check={state} />}
    </Modal>
  )
}

function Stage({ check }: { readonly check: CheckState }) {
  if (check.state === "word") return <Word check={check} />
  if (check.state === "line") return <BackRow />
  return <Choice check={check} />
}

/** Nothing is up yet: a wall of its own, this one screen, or none. */
function Choice({ check }: { readonly check: CheckState }) {
  const { vault } = useStores()
  const { call } = useStores()
  const isBrowser = useStore(vault, ({ capabilities }) => capabilities?.host === "browser")
  const open = useOpenWall()
  // where the wall is open already, this alone puts a word up
  const begin = useAction(() => call("check.again", {}), { done: open.run })
  const one = check.displays === 1
  return (
    <div className={styles["stage"]}>
      {one ? (
        <p>
          <Trans>
            This computer reports one screen. A projector that shows the same as your screen is reported so too, which
            means that the room may be looking at this. Set the projector to extend the desktop and the wall can have it
            for itself; or work on the single screen.
          </Trans>
        </p>
      ) : (
        <p>
          {isBrowser ? (
            <Trans>
              The wall opens in a window of its own. Move it to the projector and fill the screen (F11): a browser
              cannot tell which screen it is on. It shows a word; you then type what you read up there.
            </Trans>
          ) : (
            <Trans>
              The wall opens on the other screen and shows a word there. You then type what you read up there.
            </Trans>
          )}
        </p>
      )}
      <div className={styles["ways"]}>
        {one ? null : (
          <Button onClick={() => begin.run()} disabled={begin.busy || open.busy} data-autofocus>
            {check.state === "passed" ? <Trans>Check the wall again</Trans> : <Trans>Open the wall</Trans>}
          </Button>
        )}
        <OtherWays first={one} />
      </div>
      <PinHint />
    </div>
  )
}

/** Said once, where the day in public begins. */
function PinHint() {
  const { vault, check } = useStores()
  const isSet = useStore(vault, (store) => store.vault.state === "open" && store.vault.pinUntil !== undefined)
  if (isSet) return null
  return (
    <p className={styles["hint"]}>
      <Trans>
        With a{" "}
        <Anchor href="#/settings" onClick={check.getState().leave}>
          PIN for the day
        </Anchor>{" "}
        a closed lid costs six digits instead of the passphrase.
      </Trans>
    </p>
  )
}

/** The ways on without a wall of its own. */
function OtherWays({ first = false }: { readonly first?: boolean }) {
  const { call } = useStores()
  const single = useAction(async () => {
    // only a click may fill the screen in a browser; in the app's own window the host does it
    await document.documentElement.requestFullscreen?.().catch(() => {})
    await call("check.single", { on: true })
  })
  const paper = useAction(() => call("check.paper", {}))
  return (
    <>
      <Way
        act={
          <Button
            variant={first ? "filled" : "default"}
            onClick={() => single.run()}
            disabled={single.busy}
            data-autofocus={first || undefined}
          >
            <Trans>Use the single screen</Trans>
          </Button>
        }
      >
        <Trans>
          This window shows what the room sees and nothing else. The keys of the run work as ever, off the script too.
        </Trans>
      </Way>
      <Way
        act={
          <Button variant="default" onClick={() => paper.run()} disabled={paper.busy}>
            <Trans>No projector today</Trans>
          </Button>
        }
      >
        <Trans>On paper and by voice; you keep the console to yourself.</Trans>
      </Way>
    </>
  )
}

function Way({ act, children }: { readonly act: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles["way"]}>
      {act}
      <span>{children}</span>
    </div>
  )
}

/** The word is up there. It is not in this window: whoever types it has read the wall. */
function Word({ check }: { readonly check: CheckState }) {
  const { t } = useLingui()
  const { call, vault } = useStores()
  const isBrowser = useStore(vault, ({ capabilities }) => capabilities?.host === "browser")
  const [word, setWord] = useState("")
  const [apart, setApart] = useState(false)
  const [tried, setTried] = useState(false)
  const [lost, setLost] = useState(false)
  const open = useOpenWall()
  const type = useAction(() => call("check.type", { word, notMyScreen: true }), { notice: false })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (apart && word.trim() !== "") type.run()
  }
  return (
    <form className={styles["stage"]} onSubmit={submit} noValidate>
      {check.why === "displays" ? (
        <p>
          <Trans>The screens changed, so the wall is checked again.</Trans>
        </p>
      ) : check.why === "sleep" ? (
        <p>
          <Trans>The computer slept and may be somewhere else, so the wall is checked again.</Trans>
        </p>
      ) : null}
      {check.hidden === true ? (
        <p role="status">
          <Trans>The wall is blank. {keyWords("mod+b")} shows the word.</Trans>
        </p>
      ) : null}
      <TextInput
        label={t`The word on the wall`}
        description={t`Four letters. Only the wall shows them.`}
        className={styles["word"] ?? ""}
        value={word}
        onChange={(event) => setWord(event.currentTarget.value.toUpperCase())}
        error={type.failed ?? (tried && word.trim() === "" ? t`Type what you read on the wall.` : undefined)}
        maxLength={12}
        autoComplete="off"
        spellCheck={false}
        autoFocus
      />
      <Checkbox
        label={t`My own screen is not up there`}
        checked={apart}
        onChange={(event) => setApart(event.currentTarget.checked)}
        error={tried && !apart ? t`Turn round and look: the room must not see this window.` : undefined}
      />
      <div className={styles["acts"]}>
        <Button type="submit" disabled={type.busy}>
          <Trans>Go on</Trans>
        </Button>
        <Button variant="subtle" onClick={() => setLost(true)} aria-expanded={lost}>
          <Trans>No word up there?</Trans>
        </Button>
      </div>
      {lost ? (
        <div className={styles["ways"]}>
          <p>
            {isBrowser ? (
              <Trans>
                The wall is the small window without this frame. Drag it to the projector. If you see this window up
                there too, set the projector to extend the desktop, or use the single screen.
              </Trans>
            ) : (
              <Trans>
                If you see this window up there, the projector shows the same as your screen: set it to extend the
                desktop, or use the single screen. If it is dark, look at its cable and its source.
              </Trans>
            )}
          </p>
          <Way
            act={
              <Button variant="default" onClick={() => open.run()} disabled={open.busy}>
                <Trans>Open the wall again</Trans>
              </Button>
            }
          >
            {null}
          </Way>
          <OtherWays />
        </div>
      ) : null}
    </form>
  )
}

/** The smallest letters of today are up: somebody at the back says whether they can be read. */
function BackRow() {
  const { call, wall } = useStores()
  const line = useStore(wall, ({ view }) => (view.view === "cable" ? view.line : undefined))
  const ground = useRecord("wall", "wall")?.ground ?? "white"
  const [small, setSmall] = useState(false)
  const finish = useAction(() => call("check.finish", {}))
  const turn = useAction(() => call("wall.ground", { ground: ground === "white" ? "black" : "white" }))
  return (
    <div className={styles["stage"]}>
      <p>
        <Trans>The smallest line of today is on the wall. Ask: “Can the back row read this?”</Trans>
      </p>
      {line === undefined ? null : <blockquote className={styles["line"]}>{line}</blockquote>}
      <div className={styles["acts"]}>
        <Button onClick={() => finish.run()} disabled={finish.busy} autoFocus>
          {small ? <Trans>Go on with it</Trans> : <Trans>Yes, they can</Trans>}
        </Button>
        {small ? null : (
          <Button variant="default" onClick={() => setSmall(true)}>
            <Trans>Not yet</Trans>
          </Button>
        )}
      </div>
      {small ? (
        <div className={styles["ways"]}>
          <p>
            <Trans>
              Dim the lights over the wall, move the projector back or the chairs forward, or turn the ground. Nothing
              on the wall is ever smaller than this line; read long ones aloud.
            </Trans>
          </p>
          <Button variant="default" onClick={() => turn.run()} disabled={turn.busy}>
            {ground === "white" ? <Trans>Light words on black</Trans> : <Trans>Dark words on white</Trans>}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
