import { Select } from "@mantine/core"
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react"
import { foldWords } from "../../../shared/domain/overlap-places.ts"

export interface SearchOption {
  readonly value: string
  readonly label: string
}

interface SearchSelectProps {
  readonly options: readonly SearchOption[]
  readonly value: string | undefined
  readonly onChoose: (value: string) => void
  readonly id?: string | undefined
  readonly label?: string | undefined
  /** True where the label is seen above the field, and not only told. */
  readonly labelShown?: boolean
  readonly describedBy?: string | undefined
  readonly placeholder?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly className?: string | undefined
  readonly size?: string | undefined
  readonly width?: number | undefined
  readonly nothingFound?: string | undefined
  /** What is looked for to begin with. */
  readonly typed?: string | undefined
  /** Offered below what was found for the words, such as to write them down as someone new. */
  readonly last?: (words: string) => SearchOption | undefined
  readonly onClear?: (() => void) | undefined
  readonly onKey?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined
  readonly onBlur?: (() => void) | undefined
}

const SHOWN = 40

/** One of many, found by typing a part of its name. Enter takes the first that is found, or the one the arrows are on. */
export function SearchSelect(props: SearchSelectProps) {
  const { options, value, typed, last, onChoose } = props
  const chosen = options.find((option) => option.value === value)
  const words = chosen?.label ?? ""
  const [search, setSearch] = useState(words)
  const [opened, setOpened] = useState(false)
  const arrowed = useRef(false)
  // the control begins with the words of its value; what was typed before comes after it
  useEffect(() => setSearch(words), [words])
  useEffect(() => {
    if (typed !== undefined) setSearch(typed)
  }, [typed])
  const looking = search !== words
  const found = useMemo(() => {
    const folded = looking ? foldWords(search) : ""
    const all = options.filter(({ label }) => foldWords(label).includes(folded)).slice(0, SHOWN)
    // the control shows only what it is given: what is chosen stands in the list, however far down it is
    const some = looking || chosen === undefined || all.includes(chosen) ? all : [chosen, ...all]
    const more = looking && folded !== "" ? last?.(search.trim()) : undefined
    return more === undefined ? some : [...some, more]
  }, [options, search, looking, last, chosen])
  const choose = (next: string) => {
    setOpened(false)
    setSearch(options.find((option) => option.value === next)?.label ?? "")
    onChoose(next)
  }
  return (
    <Select
      {...(props.id !== undefined && { id: props.id })}
      {...(props.size !== undefined && { size: props.size })}
      {...(props.className !== undefined && { className: props.className })}
      {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
      {...(props.labelShown === true ? { label: props.label } : { "aria-label": props.label })}
      aria-describedby={props.describedBy}
      autoFocus={props.autoFocus ?? false}
      data-autofocus={props.autoFocus || undefined}
      data={found.map((option) => ({ ...option }))}
      value={value ?? null}
      searchable
      searchValue={search}
      onSearchChange={(next) => {
        arrowed.current = false
        setSearch(next)
      }}
      filter={({ options: all }) => all}
      dropdownOpened={opened}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => {
        setOpened(false)
        arrowed.current = false
      }}
      allowDeselect={false}
      withCheckIcon={false}
      clearable={props.onClear !== undefined}
      nothingFoundMessage={props.nothingFound}
      comboboxProps={props.width === undefined ? {} : { width: props.width, position: "bottom-start" }}
      onChange={(next) => {
        if (next === null) props.onClear?.()
        else choose(next)
      }}
      onBlur={() => {
        setSearch(words)
        props.onBlur?.()
      }}
      onKeyDown={(event) => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") arrowed.current = true
        const first = found[0]
        if (event.key === "Enter" && !arrowed.current && looking && first !== undefined) {
          event.preventDefault()
          choose(first.value)
        } else props.onKey?.(event)
      }}
    />
  )
}
