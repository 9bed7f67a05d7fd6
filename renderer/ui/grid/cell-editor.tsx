import { Popover, TextInput } from "@mantine/core"
import { type KeyboardEvent, useRef, useState } from "react"
import { unreachable } from "../../../shared/errors.ts"
import { SearchSelect } from "../fields/search-select.tsx"
import { SuggestInput } from "../fields/suggest-input.tsx"
import type { CellEditor } from "./column.ts"
import styles from "./grid.module.css"

/** Where the grid goes when an editor closes: nowhere, or to the next or the former cell. */
export type Leave = "stay" | "next" | "former"

interface EditorProps {
  readonly editor: CellEditor
  readonly label: string
  /** What was typed on the cell and replaces its value. */
  readonly typed: string | undefined
  readonly onClose: (leave: Leave) => void
}

/** The editor inside a cell: Enter and Tab keep, Esc does not, leaving keeps. */
export function Editor(props: EditorProps) {
  switch (props.editor.kind) {
    case "line":
      return <LineEditor {...props} editor={props.editor} />
    case "choice":
      return <ChoiceEditor {...props} editor={props.editor} />
    case "panel":
      return <PanelEditor {...props} editor={props.editor} />
    default:
      return unreachable(props.editor)
  }
}

type Of<K extends CellEditor["kind"]> = EditorProps & { readonly editor: Extract<CellEditor, { readonly kind: K }> }

function LineEditor({ editor, label, typed, onClose }: Of<"line">) {
  const [text, setText] = useState(typed ?? editor.value)
  const closed = useRef(false)
  const close = (kept: string | undefined, leave: Leave) => {
    if (closed.current) return
    closed.current = true
    if (kept !== undefined && kept.trim() !== editor.value) editor.save(kept.trim())
    onClose(leave)
  }
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") close(undefined, "stay")
    else if (event.key === "Enter") close(text, "stay")
    else if (event.key === "Tab") close(text, event.shiftKey ? "former" : "next")
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (editor.suggest !== undefined) {
    return (
      <SuggestInput
        label={label}
        className={styles["editor"]}
        size="xs"
        autoFocus
        selectOnFocus={typed === undefined}
        suggest={editor.suggest}
        text={text}
        onText={setText}
        onChoose={(words) => close(words, "stay")}
        onBlur={() => close(text, "stay")}
        onKey={onKey}
      />
    )
  }
  return (
    <TextInput
      aria-label={label}
      className={styles["editor"] ?? ""}
      size="xs"
      autoFocus
      maxLength={300}
      value={text}
      onFocus={(event) => typed === undefined && event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => close(text, "stay")}
      onKeyDown={onKey}
    />
  )
}

function ChoiceEditor({ editor, label, typed, onClose }: Of<"choice">) {
  const closed = useRef(false)
  const close = (leave: Leave) => {
    if (closed.current) return
    closed.current = true
    onClose(leave)
  }
  return (
    <SearchSelect
      label={label}
      className={styles["editor"]}
      size="xs"
      width={CHOICE_WIDTH}
      options={editor.options}
      value={editor.value}
      typed={typed}
      autoFocus
      onChoose={(value) => {
        if (value !== editor.value) editor.save(value)
        close("stay")
      }}
      onBlur={() => close("stay")}
      onKey={(event) => {
        if (event.key === "Tab") {
          event.preventDefault()
          close(event.shiftKey ? "former" : "next")
        }
        if (event.key === "Escape") close("stay")
      }}
    />
  )
}
const CHOICE_WIDTH = 300

const PANEL_MARGIN = 8

function PanelEditor({ editor, onClose }: Of<"panel">) {
  return (
    <Popover
      opened
      onChange={(opened) => !opened && onClose("stay")}
      // beside the cell, where a panel of any height can be moved up until it fits
      position="right-start"
      middlewares={{ flip: true, shift: { padding: PANEL_MARGIN } }}
      width={380}
      trapFocus
      withRoles={false}
      shadow="md"
    >
      <Popover.Target>
        <span className={styles["anchor"]} />
      </Popover.Target>
      <Popover.Dropdown className={styles["panel"] ?? ""}>{editor.content(() => onClose("stay"))}</Popover.Dropdown>
    </Popover>
  )
}
