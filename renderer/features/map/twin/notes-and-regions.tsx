import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button, TextInput, UnstyledButton } from "@mantine/core"
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconNumbers,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react"
import { type FormEvent, type ReactNode, useState } from "react"
import { around, type Point } from "../../../../shared/domain/map-space.ts"
import { CARD, CARD_GAP } from "../../../canvas/card-face.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { RegionDialog } from "../hands/region-dialog.tsx"
import outline from "../outline.module.css"
import { useMap } from "../use-map.ts"

/** What lies on the map besides cards and ties, as lists: added, named, moved and removed without a hand on the map. */
export function NotesAndRegions() {
  return (
    <div className={outline["outline"]}>
      <RegionList />
      <NoteList />
    </div>
  )
}

const byWords = ([, one]: readonly [string, string], [, other]: readonly [string, string]) => one.localeCompare(other)

function RegionList() {
  const { t } = useLingui()
  const { store, selection } = useMap()
  const { call } = useStores()
  const regions = useRecords("mapRegion")
  const chosen = selection.kind === "cards" ? selection.ids : []
  const add = useAction((title: string) =>
    call("records.add", { kind: "mapRegion", body: { title, members: [...chosen] } }),
  )
  const [opened, setOpened] = useState<string>()
  const listed = [...regions].map(([id, { title }]) => [id, title] as const).sort(byWords)
  return (
    <section>
      <h3>
        <Trans>Regions</Trans>
      </h3>
      {chosen.length === 0 ? (
        <p className={outline["lead"]}>
          <Trans>Choose groups, on the map or in the outline, to draw a region around them.</Trans>
        </p>
      ) : (
        <AddForm label={t`Region around the ${chosen.length} chosen`} most={120} onAdd={(title) => add.run(title)} />
      )}
      <ul className={outline["list"]} aria-label={t`Regions`}>
        {listed.map(([id, title]) => (
          <Entry
            key={id}
            kind="mapRegion"
            id={id}
            field="title"
            words={title}
            acts={
              <Act label={t`Groups of ${title}`} run={() => setOpened(id)}>
                <IconNumbers size={16} />
              </Act>
            }
          >
            <UnstyledButton
              className={outline["name"] ?? ""}
              onClick={() => {
                const ids = regions.get(id)?.members ?? []
                store.setState({ selection: { kind: "cards", ids }, here: ids[0] })
              }}
            >
              <span>{title}</span>{" "}
              <span className={outline["muted"]}>
                <Plural value={regions.get(id)?.members.length ?? 0} one="# group" other="# groups" />
              </span>
            </UnstyledButton>
          </Entry>
        ))}
      </ul>
      {opened === undefined ? null : <RegionDialog key={opened} id={opened} onClose={() => setOpened(undefined)} />}
    </section>
  )
}

function NoteList() {
  const { t } = useLingui()
  const { call } = useStores()
  const { positions } = useMap()
  const notes = useRecords("mapNote")
  const add = useAction((text: string) => {
    // below everything, where it covers nobody
    const all = around([...positions.values()].map((at) => ({ ...at, ...CARD })))
    const at = all === undefined ? { x: 0, y: 0 } : { x: all.x, y: all.y + all.height + CARD_GAP }
    return call("map.add", { kind: "mapNote", text, x: Math.round(at.x), y: Math.round(at.y) })
  })
  const listed = [...notes].map(([id, { text }]) => [id, text] as const).sort(byWords)
  return (
    <section>
      <h3>
        <Trans>Notes</Trans>
      </h3>
      <AddForm label={t`New note`} most={300} onAdd={(text) => add.run(text)} />
      <ul className={outline["list"]} aria-label={t`Notes`}>
        {listed.map(([id, text]) => (
          <Entry key={id} kind="mapNote" id={id} field="text" words={text} acts={<MoveNote id={id} text={text} />}>
            <span className={outline["name"]}>{text}</span>
          </Entry>
        ))}
      </ul>
    </section>
  )
}

function AddForm({ label, most, onAdd }: { label: string; most: number; onAdd: (words: string) => void }) {
  const [words, setWords] = useState("")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() === "") return
    onAdd(words.trim())
    setWords("")
  }
  return (
    <form className={outline["add"]} onSubmit={submit}>
      <TextInput
        label={label}
        value={words}
        maxLength={most}
        onChange={({ currentTarget: { value } }) => setWords(value)}
      />
      <Button type="submit" variant="default" disabled={words.trim() === ""}>
        <Trans>Add</Trans>
      </Button>
    </form>
  )
}

interface EntryProps {
  readonly kind: "mapRegion" | "mapNote"
  readonly id: string
  readonly field: "title" | "text"
  readonly words: string
  readonly acts?: ReactNode
  readonly children: ReactNode
}

function Entry({ kind, id, field, words, acts, children }: EntryProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const [naming, setNaming] = useState<string>()
  const edit = useAction((to: string) => call("records.edit", { kind, id, fields: { [field]: to } }))
  const remove = useAction(() => call("records.remove", { kind, ids: [id] }))
  const keep = () => {
    const wanted = naming?.trim() ?? ""
    if (wanted !== "" && wanted !== words) edit.run(wanted)
    setNaming(undefined)
  }
  return (
    <li className={outline["group"]}>
      <div className={outline["row"]}>
        {naming === undefined ? (
          children
        ) : (
          <TextInput
            className={outline["name"] ?? ""}
            aria-label={t`Words of ${words}`}
            value={naming}
            autoFocus
            onChange={({ currentTarget: { value } }) => setNaming(value)}
            onBlur={keep}
            onKeyDown={({ key }) => {
              if (key === "Enter") keep()
              if (key === "Escape") setNaming(undefined)
            }}
          />
        )}
        <span className={outline["acts"]}>
          {acts}
          <Act label={t`Change ${words}`} run={() => setNaming(words)}>
            <IconPencil size={16} />
          </Act>
          <Act label={t`Remove ${words}`} run={() => remove.run()}>
            <IconTrash size={16} />
          </Act>
        </span>
      </div>
    </li>
  )
}

/** Map pixels of one press. */
const STEP = 60

function MoveNote({ id, text }: { readonly id: string; readonly text: string }) {
  const { t } = useLingui()
  const { call } = useStores()
  const note = useRecords("mapNote").get(id)
  const move = useAction((by: Point) =>
    call("records.edit", { kind: "mapNote", id, fields: { x: (note?.x ?? 0) + by.x, y: (note?.y ?? 0) + by.y } }),
  )
  const moves: readonly (readonly [string, Point, ReactNode])[] = [
    [t`Move left`, { x: -STEP, y: 0 }, <IconArrowLeft key="i" size={16} />],
    [t`Move up`, { x: 0, y: -STEP }, <IconArrowUp key="i" size={16} />],
    [t`Move down`, { x: 0, y: STEP }, <IconArrowDown key="i" size={16} />],
    [t`Move right`, { x: STEP, y: 0 }, <IconArrowRight key="i" size={16} />],
  ]
  return moves.map(([label, by, icon]) => (
    <Act key={label} label={`${label}: ${text}`} run={() => move.run(by)}>
      {icon}
    </Act>
  ))
}

interface ActProps {
  readonly label: string
  readonly run: () => void
  readonly children: ReactNode
}

function Act({ label, run, children }: ActProps) {
  return (
    <ActionIcon data-tip={label} variant="subtle" aria-label={label} onClick={run}>
      {children}
    </ActionIcon>
  )
}
