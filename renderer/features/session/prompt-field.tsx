import { useLingui } from "@lingui/react/macro"
import { TextInput } from "@mantine/core"
import { useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"
import { useTyping } from "./run/use-typing.ts"

interface PromptProps {
  readonly session: string
  readonly step: number
  /** Its key, as the exercise lists its sentences. */
  readonly prompt: string
  /** The exercise's own words: what an empty field brings back. */
  readonly own: string
  /** What is said now. */
  readonly said: string
  readonly label?: string
  readonly autoFocus?: boolean
  readonly done?: () => void
}

/** One sentence of the wall, in the facilitator's own words. It reaches the wall on Enter, not while it is typed. */
export function PromptField({ session, step, prompt, own, said, label, autoFocus = false, done }: PromptProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { text, dirty, set, drop, take } = useTyping(session, `prompt:${step}:${prompt}`, said)
  const keep = useAction(
    (words: string) =>
      take(async () => {
        await call("session.setPrompt", { session, step, prompt, text: words === own ? "" : words })
        await call("session.type", { session, field: `prompt:${step}:${prompt}`, text: "" })
      }),
    { done: () => done?.() },
  )
  const changed = said !== own
  return (
    <TextInput
      label={label}
      aria-label={label === undefined ? t`Words on the wall` : undefined}
      autoFocus={autoFocus}
      // in a dialog Esc first leaves the words as they were, then the dialog
      data-mantine-stop-propagation={dirty || undefined}
      value={text}
      maxLength={300}
      description={
        dirty
          ? t`Enter puts it on the wall; Esc leaves it as it was.`
          : changed
            ? t`Your words. Empty brings back: ${own}`
            : undefined
      }
      inputWrapperOrder={["label", "input", "description", "error"]}
      onChange={(event) => set(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) keep.run(text.trim())
        if (event.key === "Escape") {
          drop()
          done?.()
        }
      }}
      onBlur={() => {
        if (!dirty) done?.()
      }}
    />
  )
}
