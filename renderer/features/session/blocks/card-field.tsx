import { useLingui } from "@lingui/react/macro"
import { NativeSelect, TextInput } from "@mantine/core"
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useState } from "react"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { useStores } from "../../../stores/stores.tsx"
import { notify, useAction } from "../../../ui/use-action.ts"
import { useRun } from "../run/use-run.ts"
import { useTyping } from "../run/use-typing.ts"
import { CARD_LENGTH, linesOfList } from "./card-words.ts"
import styles from "./cards.module.css"

interface FieldProps {
  readonly block: BlockOf<"cards">
  readonly fieldRef: RefObject<HTMLInputElement | null>
  readonly editLast: () => void
}

/** Where the next card is typed. What stands in it survives a flat battery. */
export function CardField({ block, fieldRef, editLast }: FieldProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live, session } = useRun()
  const [party, setParty] = useState("")
  const { text, set, take } = useTyping(id, `card:${live.step}:${block.id}`)
  const at = { session: id, step: live.step, block: block.id }
  const add = useAction((lines: readonly string[]) =>
    take(async () => {
      for (const line of lines) {
        await call("card.add", { ...at, text: line, ...(party !== "" && { party }) })
      }
    }),
  )

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      const line = text.trim()
      if (line !== "") add.run([line])
    }
    if (event.key === "ArrowUp" && text === "") {
      event.preventDefault()
      editLast()
    }
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData("text/plain")
    if (!/\n/.test(pasted.trim())) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    const whole = text.slice(0, selectionStart ?? 0) + pasted + text.slice(selectionEnd ?? 0)
    const lines = linesOfList(whole)
    const long = lines.filter((line) => line.length > CARD_LENGTH).length
    add.run(lines.filter((line) => line.length <= CARD_LENGTH))
    if (long > 0) notify(t`Left out: ${long} of the lines, longer than a card.`, "bad")
  }

  return (
    <div className={styles["field"]}>
      {block.byParty === true && session.parties.length > 0 ? (
        <NativeSelect
          aria-label={t`Whose word`}
          value={party}
          onChange={(event) => setParty(event.currentTarget.value)}
          data={[
            { value: "", label: t`No party` },
            ...session.parties.map(({ name }) => ({ value: name, label: name })),
          ]}
        />
      ) : null}
      <TextInput
        ref={fieldRef}
        className={styles["input"] ?? ""}
        aria-label={t`Next card`}
        placeholder={t`Next card: Enter adds, ↑ edits the last`}
        autoFocus
        autoComplete="off"
        maxLength={CARD_LENGTH}
        value={text}
        onChange={(event) => set(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
    </div>
  )
}
