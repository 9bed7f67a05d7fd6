import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Modal, NativeSelect, SegmentedControl, TextInput } from "@mantine/core"
import { type FormEvent, type KeyboardEvent, useState } from "react"
import { scalesClash } from "../../../../shared/method/exercises.ts"
import { useRecord, useRecords, useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { type AsideKind, asideOf, breakEnd, KINDS, otherSteps } from "./aside.ts"
import styles from "./aside-form.module.css"
import { useMeeting } from "./use-meeting.ts"
import { useRun } from "./use-run.ts"
import { type Typing, useTyping } from "./use-typing.ts"

interface AsideProps {
  readonly open: boolean
  readonly close: () => void
  /** What is chosen when it opens. */
  readonly first?: AsideKind
  /** True where the room sees the form: it then says nothing but what the wall may say. */
  readonly inRoom?: boolean
}

/** Off the script: a line and Enter, and the room sees it. What is interrupted waits as it is. */
export function AsideForm({ open, close, first = "line", inRoom = false }: AsideProps) {
  const { t } = useLingui()
  return (
    <Modal
      opened={open}
      onClose={close}
      title={t`Off the script`}
      size="lg"
      centered
      withCloseButton={false}
      withOverlay={!inRoom}
    >
      <Form close={close} first={first} inRoom={inRoom} />
    </Modal>
  )
}

/** Whether a time was typed does not hang on when. */
const ANY_DAY = new Date(0)

/** The words of the form. Before the room nothing comes back that was half typed where the room could not see it. */
function useLine(session: string, inRoom: boolean): Pick<Typing, "text" | "set" | "take"> {
  const kept = useTyping(session, "aside")
  const [text, set] = useState("")
  return inRoom ? { text, set, take: (work) => work() } : kept
}

function Form({ close, first, inRoom }: Required<Omit<AsideProps, "open">>) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, session, live } = useRun()
  const mode = useRecord("wall", "wall")?.mode ?? "off"
  const sessions = useRecords("session")
  const lives = useRecords("live")
  const meet = useMeeting()
  const [kind, setKind] = useState<AsideKind>(first)
  const { text, set, take } = useLine(id, inRoom)
  const [answers, setAnswers] = useState("")
  const [until, setUntil] = useState("15")
  const [place, setPlace] = useState("")
  const steps = otherSteps(id, sessions, lives).filter(({ own }) => own || !inRoom)
  const planned = [...session.plan, ...(live.inserted ?? [])]
  const kinds = KINDS.filter((one) => one !== "fist" || !scalesClash([...planned, "fist"]))
  const labels: { readonly [K in AsideKind]: string } = {
    line: t`A line`,
    cards: t`Cards`,
    count: t`A count`,
    fist: t`Fist of five`,
    talk: t`1-2-4-all`,
    break: t`A break`,
    step: t`A step…`,
  }
  const isTime = breakEnd(until, ANY_DAY) !== undefined
  const go = useAction(
    async () => {
      const typed = {
        text: text.trim(),
        answers,
        until: breakEnd(until, new Date()),
        place: place || steps[0]?.key || "",
      }
      const to = asideOf(kind, typed)
      if (to !== undefined) await meet(() => take(() => call("session.aside", { session: id, to })))
    },
    { done: close, notice: !inRoom },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    go.run()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const next = kinds[(kinds.indexOf(kind) + by + kinds.length) % kinds.length]
    if (next !== undefined) setKind(next)
  }
  const words: { readonly [K in AsideKind]: string } = {
    line: t`What the wall says`,
    cards: t`What the cards are about`,
    count: t`What is asked`,
    fist: t`What is asked`,
    talk: t`What to think through`,
    break: t`What the wall says`,
    step: t`What the wall says`,
  }
  return (
    <form onSubmit={submit} className={styles["form"]}>
      <SegmentedControl
        fullWidth
        aria-label={t`What it is`}
        value={kind}
        data={kinds.map((value) => ({ value, label: labels[value] }))}
        onChange={(value) => setKind(kinds.find((one) => one === value) ?? "line")}
      />
      {kind === "step" ? (
        <NativeSelect
          autoFocus
          data-autofocus
          label={t`Which step`}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
          data={steps.map(({ key, label }) => ({ value: key, label }))}
        />
      ) : (
        <TextInput
          autoFocus
          data-autofocus
          label={words[kind]}
          description={t`The arrows up and down choose what it is. Left empty, it says its usual words.`}
          inputWrapperOrder={["label", "input", "description"]}
          autoComplete="off"
          maxLength={300}
          value={text}
          onChange={(event) => set(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      )}
      {kind === "count" ? (
        <TextInput
          label={t`Answers`}
          description={t`Up to six, a stroke between them. Left empty: Yes / No / Not sure.`}
          inputWrapperOrder={["label", "input", "description"]}
          placeholder={t`Monday / Thursday / Neither`}
          autoComplete="off"
          maxLength={300}
          value={answers}
          onChange={(event) => setAnswers(event.currentTarget.value)}
        />
      ) : null}
      {kind === "break" ? (
        <TextInput
          label={t`Minutes, or the time at which it goes on`}
          error={!isTime ? t`Write 15, or 10:45.` : undefined}
          autoComplete="off"
          maxLength={5}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      ) : null}
      <div className={styles["acts"]}>
        <Button type="submit" disabled={go.busy || (kind === "break" && !isTime)}>
          {mode === "off" ? <Trans>Begin it; the wall is off</Trans> : <Trans>Put it on the wall</Trans>}
        </Button>
        <Button variant="default" onClick={close}>
          <Trans>Leave it</Trans>
        </Button>
        {inRoom ? null : (
          <p className={styles["note"]}>
            <Trans>What is interrupted keeps its cards, its half-typed words and a stopped clock.</Trans>
          </p>
        )}
      </div>
    </form>
  )
}
