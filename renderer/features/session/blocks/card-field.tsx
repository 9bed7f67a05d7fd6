import { useLingui } from "@lingui/react/macro"
import { NativeSelect, TextInput } from "@mantine/core"
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useState } from "react"
import { readTableLine, type TableLine, tableLabel } from "../../../../shared/domain/tables.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { useStores } from "../../../stores/stores.tsx"
import { notify, useAction } from "../../../ui/use-action.ts"
import { useRun } from "../run/use-run.ts"
import { useTyping } from "../run/use-typing.ts"
import { useTables, useTypedTables } from "../tables/use-tables.ts"
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
  const tables = useTables()
  const typed = useTypedTables()
  const read = (line: string): TableLine =>
    tables === undefined ? { is: "words", text: line.trim() } : readTableLine(line, tables.tables)
  const add = useAction((lines: readonly string[]) =>
    take(async () => {
      // in a pasted list a line without a table is of the one above it
      let from = typed
      for (const line of lines.map(read)) {
        if (line.is === "no such table") continue
        from = line.is === "turn" ? [line.table] : (line.tables ?? from)
        if (line.is === "turn") continue
        await call("card.add", {
          ...at,
          text: line.text,
          ...(party !== "" && { party }),
          ...(from !== undefined && { tables: [...from] }),
        })
      }
      if (from?.length === 1) tables?.turnTo(from[0])
    }),
  )
  const here = read(text)

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      const line = text.trim()
      if (line !== "" && here.is !== "no such table") add.run([line])
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
        placeholder={
          tables?.table === undefined
            ? t`Next card: Enter adds, ↑ edits the last`
            : t`Table ${tableLabel(tables.tables, tables.table)}: Enter adds, “3:” turns to another`
        }
        error={here.is === "no such table" ? t`There is no table ${here.table}.` : undefined}
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
