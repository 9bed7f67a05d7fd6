import { useLingui } from "@lingui/react/macro"
import { Checkbox, NativeSelect } from "@mantine/core"
import type { OwnDraft } from "../../../../shared/contract/own-exercise.ts"
import type { BlockKind } from "../../../../shared/method/blocks.ts"
import { namedFromLines } from "../../../../shared/method/own-edit.ts"
import { Frame } from "../../../ui/fields/frame.tsx"
import { LineField, NumberField } from "../../../ui/fields/text-fields.tsx"
import { BLOCK_PARTS, type BlockPart } from "./block-kinds.ts"
import { LinesArea } from "./lines-area.tsx"

type RawBlock = OwnDraft["blocks"][number]
type Json = RawBlock[string]

interface BlockFieldsProps {
  readonly block: RawBlock
  readonly kind: BlockKind
  /** The blocks that stand before it. */
  readonly before: readonly RawBlock[]
  readonly save: (block: RawBlock) => void
}

/** All that can be changed of a block: its question, what is said at it, and the parts of its kind. */
export function BlockFields({ block, kind, before, save }: BlockFieldsProps) {
  const { t } = useLingui()
  const set = (of: string, value: Json | undefined) => {
    const { [of]: _, ...rest } = block
    save({ ...rest, id: block.id, kind: block.kind, prompt: block.prompt, ...(value !== undefined && { [of]: value }) })
  }
  return (
    <>
      <LineField
        label={t`The question on the wall`}
        audience="room"
        required
        value={block.prompt}
        onSave={(prompt) => set("prompt", prompt ?? block.prompt)}
      />
      <LinesArea
        label={t`What you say`}
        help={t`A sentence or two a line.`}
        audience="console"
        lines={stringsOf(block["say"])}
        save={(lines) => set("say", lines.length === 0 ? [block.prompt] : lines)}
      />
      <LineField
        label={t`What you do meanwhile`}
        audience="console"
        value={stringOf(block["hint"])}
        onSave={(hint) => set("hint", hint)}
      />
      {BLOCK_PARTS[kind].map((part) => (
        <Part key={part.of} part={part} block={block} before={before} set={(value) => set(part.of, value)} />
      ))}
    </>
  )
}

interface PartProps {
  readonly part: BlockPart
  readonly block: RawBlock
  readonly before: readonly RawBlock[]
  readonly set: (value: Json | undefined) => void
}

function Part({ part, block, before, set }: PartProps) {
  const { i18n } = useLingui()
  const label = i18n._(part.label)
  const value = block[part.of]
  switch (part.is) {
    case "line":
      return <LineField label={label} audience="room" value={stringOf(value)} onSave={set} />
    case "number":
      return (
        <NumberField
          label={label}
          audience="room"
          min={part.min}
          max={part.max}
          whole={part.min >= 1}
          value={typeof value === "number" ? value : undefined}
          onSave={set}
        />
      )
    case "switch":
      return (
        <Checkbox
          label={label}
          checked={value === true}
          onChange={(event) => set(event.currentTarget.checked ? true : undefined)}
        />
      )
    case "lines":
      return <LinesArea label={label} audience="room" lines={stringsOf(value)} save={set} />
    case "named":
      return (
        <LinesArea
          label={label}
          audience="room"
          lines={namedOf(value).map((one) => one.label)}
          save={(lines) => set(lines.length === 0 ? undefined : namedFromLines(namedOf(value), lines).map(plain))}
        />
      )
    case "labels":
      return (
        <LinesArea
          label={label}
          audience="room"
          lines={objectsOf(value).map((one) => textOf(one["label"]))}
          save={(lines) => {
            // as many as there were: what each stands for does not change
            const all = objectsOf(value)
            if (lines.length === all.length) set(all.map((one, at) => ({ ...one, label: lines[at] ?? "" })))
          }}
        />
      )
    case "wall":
      return <WallNames label={label} block={block} set={set} />
    case "choice":
      return (
        <Choice
          label={label}
          value={stringOf(value)}
          options={[
            ...(part.none === undefined ? [] : [["", i18n._(part.none)] as const]),
            ...part.options.map(([of, words]) => [of, i18n._(words)] as const),
          ]}
          set={set}
        />
      )
    case "block":
      return (
        <Choice
          label={label}
          value={stringOf(value)}
          options={before.filter(({ kind }) => kind === part.kind).map(({ id, prompt }) => [id, prompt] as const)}
          set={set}
        />
      )
  }
}

interface ChoiceProps {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly (readonly [string, string])[]
  readonly set: (value: string | undefined) => void
}

/** One of a few words; an empty one stands for none of them. */
export function Choice({ label, value, options, set }: ChoiceProps) {
  return (
    <Frame label={label} audience="room" single>
      {({ id }) => (
        <NativeSelect
          id={id}
          value={value ?? ""}
          data={options.map(([of, words]) => ({ value: of, label: words }))}
          onChange={(event) => set(event.currentTarget.value === "" ? undefined : event.currentTarget.value)}
        />
      )}
    </Frame>
  )
}

/** Which of the fields of a row the wall shows. */
function WallNames({ label, block, set }: Pick<PartProps, "block" | "set"> & { readonly label: string }) {
  const shown = stringsOf(block["wall"])
  const fields = objectsOf(block["fields"])
  return (
    <Frame label={label} audience="room" single={false}>
      {() =>
        fields.map((field) => {
          const name = textOf(field["name"])
          return (
            <Checkbox
              key={name}
              label={textOf(field["label"])}
              checked={shown.includes(name)}
              onChange={(event) => {
                const next = event.currentTarget.checked ? [...shown, name] : shown.filter((one) => one !== name)
                set(fields.map((one) => textOf(one["name"])).filter((one) => next.includes(one)))
              }}
            />
          )
        })
      }
    </Frame>
  )
}

const stringOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)
/** The words that stand there; none where something else does. */
const textOf = (value: unknown): string => stringOf(value) ?? ""
const stringsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
const objectsOf = (value: Json | undefined): Record<string, Json>[] =>
  Array.isArray(value) ? value.filter((one): one is Record<string, Json> => isObject(one)) : []
const isObject = (value: Json): boolean => typeof value === "object" && value !== null && !Array.isArray(value)
const namedOf = (value: Json | undefined) =>
  objectsOf(value).map((one) => {
    const word = one["word"]
    return { id: textOf(one["id"]), label: textOf(one["label"]), ...(typeof word === "string" && { word }) }
  })
const plain = ({ id, label, word }: ReturnType<typeof namedFromLines>[number]) => ({ id, label, ...(word && { word }) })
