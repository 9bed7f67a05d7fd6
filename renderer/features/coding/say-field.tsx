import { Trans, useLingui } from "@lingui/react/macro"
import { Button, TextInput } from "@mantine/core"
import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import type { WordingRow } from "../../../shared/domain/coding-wordings.ts"
import { useCoder } from "../../stores/use-coder.ts"
import { keyWords } from "../../ui/key.tsx"
import { ChoiceList, choiceId } from "./choice-list.tsx"
import { type Choice, choicesFor, placesFor } from "./choices.ts"
import styles from "./coding.module.css"
import { useSaying } from "./use-saying.ts"
import { useSuggester } from "./use-wordings.ts"

export interface SayProps {
  readonly row: WordingRow
  /** How many wordings of the list nobody has said. */
  readonly left: number
  /** Something was said of it. */
  readonly onActed: () => void
  readonly onNext: () => void
  readonly onMove: (by: 1 | -1) => void
  /** To the wording that was worked on before. */
  readonly onBack: () => void
}

const LIST = "say-choices"

/** Type-ahead to a shared word. Every key has its act, so that hands stay where they are. */
export function SayField({ row, onActed, onNext, onMove, onBack }: SayProps) {
  const { t } = useLingui()
  const saying = useSaying()
  const taxonomy = useCoder().taxonomy(row.dimension)
  const suggester = useSuggester(row.dimension)
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState("")
  /** The name of a new word whose place is being asked. */
  const [naming, setNaming] = useState<string>()
  /** Where the arrows went; undefined for what Enter takes by itself. */
  const [arrow, setArrow] = useState<number>()
  /** True once a word was added without leaving: then Enter adds too, instead of saying it anew. */
  const [adding, setAdding] = useState(false)
  useEffect(() => input.current?.focus(), [])

  const said = row.meaning?.tags.map(({ id }) => id) ?? []
  const asked = { dimension: row.dimension, taxonomy, suggester, wording: row.text, text }
  const { choices, first } = naming === undefined ? choicesFor({ ...asked, said }) : placesFor(asked)
  const at = arrow === undefined ? first : Math.min(arrow, choices.length - 1)

  const clear = () => {
    setText("")
    setNaming(undefined)
    setArrow(undefined)
  }
  const done = (stay: boolean) => {
    onActed()
    clear()
    setAdding(stay)
    if (!stay) onNext()
  }
  const take = (choice: Choice, stay: boolean) => {
    const also = stay || adding ? said : []
    if (choice.type === "tag") {
      saying.say(row, [...also, choice.tag.id])
      done(stay)
    } else if (choice.type === "under") {
      saying.add(row, naming ?? row.text, choice.parent?.id, also)
      done(stay)
    } else if (row.dimension === "funders") {
      saying.add(row, choice.name, undefined, also)
      done(stay)
    } else {
      clear()
      setNaming(choice.name)
      setAdding(stay || adding)
    }
  }
  const onlyTheirs = () => {
    saying.onlyTheirs(row)
    done(false)
  }
  const takeBack = () => {
    if (naming !== undefined) clear()
    else if (row.meaning?.said !== true) onBack()
    else {
      saying.say(row, said.slice(0, -1))
      onActed()
    }
    input.current?.focus()
  }

  /** True where the key was an act. */
  const act = (event: KeyboardEvent): boolean => {
    const mod = event.ctrlKey || event.metaKey
    const empty = text === ""
    const chosen = at === undefined ? undefined : choices[at]
    switch (event.key) {
      case "Enter":
        if (mod) onlyTheirs()
        else if (chosen !== undefined) take(chosen, event.shiftKey)
        else if (empty) onNext()
        return true
      case "ArrowDown":
        setArrow(Math.min((at ?? -1) + 1, choices.length - 1))
        return true
      case "ArrowUp":
        // up from nothing is the last one: a new word
        setArrow(at === undefined ? choices.length - 1 : Math.max(at - 1, 0))
        return true
      case "PageDown":
      case "PageUp":
        onMove(event.key === "PageDown" ? 1 : -1)
        return true
      case "Escape":
        clear()
        return true
      case "Backspace":
        if (empty) takeBack()
        return empty
      case "z":
        if (!mod || !empty || event.shiftKey) return false
        saying.undo()
        onBack()
        return true
      default:
        return false
    }
  }

  const label = naming === undefined ? t`What does “${row.text}” mean?` : t`Where does “${naming}” stand?`
  return (
    <div className={styles["say"]}>
      <SaidWords row={row} onTakeBack={takeBack} />
      {naming === undefined ? null : (
        <p className={styles["naming"]}>
          <Trans>“{naming}” will be new. Where does it stand?</Trans>
        </p>
      )}
      <TextInput
        ref={input}
        aria-label={label}
        placeholder={naming === undefined ? t`Type a few letters` : t`Under which word?`}
        value={text}
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={at === undefined ? undefined : choiceId(LIST, at)}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setArrow(undefined)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (act(event)) event.preventDefault()
        }}
      />
      <ChoiceList
        id={LIST}
        label={label}
        dimension={row.dimension}
        taxonomy={taxonomy}
        choices={choices}
        at={at}
        onTake={(choice, stay) => {
          take(choice, stay)
          input.current?.focus()
        }}
      />
      <div className={styles["acts"]}>
        <Button variant="default" size="compact-md" title={keyWords("mod+enter")} onClick={onlyTheirs}>
          <Trans>Only theirs</Trans>
        </Button>
        <Button variant="subtle" size="compact-md" onClick={onNext}>
          <Trans>Leave it for later</Trans>
        </Button>
      </div>
    </div>
  )
}

function SaidWords({ row, onTakeBack }: Pick<SayProps, "row"> & { readonly onTakeBack: () => void }) {
  const { meaning } = row
  if (meaning === undefined) return null
  return (
    <p className={styles["said"]} data-testid="said">
      {meaning.onlyOurs ? (
        <span className={styles["pill"]}>
          <Trans>only theirs</Trans>
        </span>
      ) : (
        meaning.tags.map(({ id, name }) => (
          <span key={id} className={styles["pill"]}>
            {name}
          </span>
        ))
      )}
      {meaning.said ? (
        <Button variant="subtle" size="compact-sm" title={keyWords("Backspace")} onClick={onTakeBack}>
          <Trans>Take back</Trans>
        </Button>
      ) : (
        <span className={styles["quiet"]}>
          <Trans>the same words</Trans>
        </span>
      )}
    </p>
  )
}
