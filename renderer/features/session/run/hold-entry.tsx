import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Popover, TextInput } from "@mantine/core"
import type { FormEvent } from "react"
import { useStores } from "../../../stores/stores.tsx"
import { keyWords } from "../../../ui/key.tsx"
import { notify, useAction } from "../../../ui/use-action.ts"
import { RUN_KEYS } from "./keys.ts"
import styles from "./live-console.module.css"
import { useRun } from "./use-run.ts"
import { useTyping } from "./use-typing.ts"

interface HoldProps {
  readonly open: boolean
  readonly setOpen: (open: boolean) => void
}

/** Parks a thought without leaving the step: a line and Enter, and the fingers are back where they were. */
export function HoldEntry({ open, setOpen }: HoldProps) {
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" trapFocus returnFocus withinPortal shadow="md">
      <Popover.Target>
        <Button variant="default" title={keyWords(RUN_KEYS.hold)} onClick={() => setOpen(!open)}>
          <Trans>Hold</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <HoldForm close={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function HoldForm({ close }: { readonly close: () => void }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live, exercise } = useRun()
  const { text, set, take } = useTyping(id, "hold")
  const ask = useAction(
    (words: string) =>
      take(async () => {
        const raised = { session: id, plannedStep: live.step, step: exercise.step, state: "open" } as const
        await call("records.add", { kind: "question", body: { text: words, ...raised } })
        await call("session.type", { session: id, field: "hold", text: "" })
      }),
    { done: () => notify(t`Kept as a question.`) },
  )
  const hold = useAction(
    (words: string) => take(() => call("hold.add", { text: words, session: id, step: live.step })),
    { done: () => notify(t`Held.`) },
  )
  const keep = (run: (words: string) => void) => {
    const words = text.trim()
    if (words === "") return
    run(words)
    close()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep(hold.run)
  }
  return (
    <form onSubmit={submit} className={styles["hold"]}>
      <TextInput
        // at once, so that whoever types on after the key loses no letter
        autoFocus
        data-autofocus
        label={t`What to hold`}
        description={t`It goes on the hold list with this exercise. Enter keeps it.`}
        value={text}
        maxLength={300}
        onChange={(event) => set(event.currentTarget.value)}
      />
      <Button variant="default" size="compact-sm" disabled={text.trim() === ""} onClick={() => keep(ask.run)}>
        <Trans>It is a question: keep it as one</Trans>
      </Button>
    </form>
  )
}
