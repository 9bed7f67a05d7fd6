import { Trans, useLingui } from "@lingui/react/macro"
import { Button, NativeSelect, TextInput } from "@mantine/core"
import { IconEyeOff } from "@tabler/icons-react"
import { type FormEvent, useEffect, useState } from "react"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { notify, useAction } from "../../../ui/use-action.ts"
import { RUN_KEYS } from "./keys.ts"
import styles from "./private-notes.module.css"
import { useRun } from "./use-run.ts"
import { useTyping } from "./use-typing.ts"

/** The facilitator's own notes on this exercise: folded, and open only while a key or the button is held. */
export function PrivateNotes() {
  const { t } = useLingui()
  const { id, live, session } = useRun()
  const notes = useRecords("privateNote")
  const { held, hold } = useHeld()
  const { facilitators = [] } = session
  // of one who facilitates alone the notes have no name
  const [writer, setWriter] = useState(facilitators.length > 1 ? facilitators[0] : undefined)
  const here = [...notes].filter(([, note]) => note.session === id && note.step === live.step)
  const own = here.find(([, note]) => note.by === writer)
  return (
    <section className={styles["notes"]} aria-label={t`Private notes`}>
      {held ? (
        <div className={styles["open"]} role="status">
          {here.length === 0 ? <Trans>No notes on this exercise.</Trans> : null}
          {here.map(([note, { by, text }]) => (
            <div key={note}>
              {by === undefined ? null : <strong>{by}: </strong>}
              {text}
            </div>
          ))}
        </div>
      ) : null}
      <div className={styles["row"]}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconEyeOff size={15} />}
          aria-pressed={held}
          {...hold}
        >
          <Trans>Notes</Trans>&nbsp;
          <kbd>
            <Trans>hold {RUN_KEYS.notes}</Trans>
          </kbd>
        </Button>
        {facilitators.length > 1 ? (
          <NativeSelect
            size="xs"
            aria-label={t`Whose note`}
            value={writer}
            data={[...facilitators]}
            onChange={(event) => setWriter(event.currentTarget.value)}
          />
        ) : null}
        <AddNote key={`${live.step}/${writer ?? ""}`} known={own?.[0]} text={own?.[1].text ?? ""} by={writer} />
      </div>
    </section>
  )
}

/** True while the key or the button is down. Whatever takes the window's attention closes it. */
function useHeld() {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    const close = () => setHeld(false)
    const down = (event: KeyboardEvent) => {
      if (event.key !== RUN_KEYS.notes) return
      event.preventDefault()
      setHeld(true)
    }
    const up = (event: KeyboardEvent) => {
      if (event.key === RUN_KEYS.notes) close()
    }
    addEventListener("keydown", down)
    addEventListener("keyup", up)
    addEventListener("blur", close)
    addEventListener("pointerup", close)
    document.addEventListener("visibilitychange", close)
    return () => {
      removeEventListener("keydown", down)
      removeEventListener("keyup", up)
      removeEventListener("blur", close)
      removeEventListener("pointerup", close)
      document.removeEventListener("visibilitychange", close)
    }
  }, [])
  const hold = {
    onPointerDown: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onKeyDown: ({ key }: { readonly key: string }) => {
      if (key === " " || key === "Enter") setHeld(true)
    },
    onKeyUp: () => setHeld(false),
    onBlur: () => setHeld(false),
  }
  return { held, hold }
}

interface NoteProps {
  readonly known: string | undefined
  readonly text: string
  /** Whose it is, where more than one facilitates. */
  readonly by: string | undefined
}

/** One more line for the notes; it is gone from the screen as soon as it is kept. */
function AddNote({ known, text, by }: NoteProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live } = useRun()
  const field = by === undefined ? `note:${live.step}` : `note:${live.step}:${by.slice(0, 20)}`
  const typing = useTyping(id, field)
  const add = useAction(
    (line: string) =>
      typing.take(async () => {
        if (known === undefined) {
          await call("records.add", {
            kind: "privateNote",
            body: { session: id, step: live.step, text: line, ...(by !== undefined && { by }) },
          })
        } else {
          const fields = { text: text === "" ? line : `${text}\n${line}` }
          await call("records.edit", { kind: "privateNote", id: known, fields })
        }
        await call("session.type", { session: id, field, text: "" })
      }),
    { done: () => notify(t`Noted.`) },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const line = typing.text.trim()
    if (line !== "") add.run(line)
  }
  return (
    <form onSubmit={submit} className={styles["add"]}>
      <TextInput
        size="xs"
        aria-label={t`A private note`}
        placeholder={t`A private note`}
        value={typing.text}
        maxLength={2000}
        onChange={(event) => typing.set(event.currentTarget.value)}
      />
    </form>
  )
}
