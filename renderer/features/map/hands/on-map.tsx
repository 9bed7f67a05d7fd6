import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Group, Modal, Stack, Textarea } from "@mantine/core"
import { useState } from "react"
import { around } from "../../../../shared/domain/map-align.ts"
import { REGION_AIR } from "../../../../shared/domain/map-regions.ts"
import { CARD } from "../../../canvas/card-face.ts"
import { NoteSheet, RegionBox } from "../../../canvas/on-map.tsx"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useMap } from "../use-map.ts"
import { RegionDialog } from "./region-dialog.tsx"

/** Regions lie around their groups, wherever those are. */
export function Regions() {
  const { store, projection } = useMap()
  const regions = useRecords("mapRegion")
  const [opened, setOpened] = useState<string>()
  const drawn = new Map(projection.cards.map(({ id, position }) => [id, position]))
  return (
    <>
      {[...regions].map(([id, { title, members }]) => {
        const there = members.filter((member) => drawn.has(member))
        const box = around(
          there.flatMap((member) => drawn.get(member) ?? []),
          CARD,
          REGION_AIR,
        )
        if (box === undefined) return null
        const choose = () => store.setState({ selection: { kind: "cards", ids: there } })
        return <RegionBox key={id} box={box} title={title} onChoose={choose} onChange={() => setOpened(id)} />
      })}
      {opened === undefined ? null : <RegionDialog key={opened} id={opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}

/** Notes stand where they were put. */
export function Notes() {
  const { call } = useStores()
  const notes = useRecords("mapNote")
  const [opened, setOpened] = useState<string>()
  const move = useAction((id: string, x: number, y: number) =>
    call("records.edit", { kind: "mapNote", id, fields: { x, y } }),
  )
  return (
    <>
      {[...notes].map(([id, { text, x, y }]) => (
        <NoteSheet
          key={id}
          at={{ x, y }}
          text={text}
          onMoved={(to) => move.run(id, to.x, to.y)}
          onOpen={() => setOpened(id)}
        />
      ))}
      {opened === undefined ? null : <NoteDialog key={opened} id={opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}

/** Changes a note, or takes it away. */
export function NoteDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useLingui()
  const { call } = useStores()
  const note = useRecords("mapNote").get(id)
  const [text, setText] = useState(note?.text ?? "")
  const keep = useAction(() => call("records.edit", { kind: "mapNote", id, fields: { text: text.trim() } }), {
    done: onClose,
  })
  const remove = useAction(() => call("records.remove", { kind: "mapNote", ids: [id] }), { done: onClose })
  if (note === undefined) return null
  return (
    <Modal opened onClose={onClose} title={t`Note on the map`} closeButtonProps={{ "aria-label": t`Close` }}>
      <Stack gap="sm">
        <Textarea
          label={t`Words of the note`}
          value={text}
          maxLength={600}
          autosize
          minRows={3}
          data-autofocus
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
        <Group justify="space-between">
          <Button variant="subtle" onClick={() => remove.run()}>
            <Trans>Remove</Trans>
          </Button>
          <Button disabled={text.trim() === ""} loading={keep.busy} onClick={() => keep.run()}>
            <Trans>Keep</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
