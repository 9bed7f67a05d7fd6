import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button, Group, TextInput } from "@mantine/core"
import {
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconPin,
  IconPinnedOff,
} from "@tabler/icons-react"
import { type ReactNode, useState } from "react"
import {
  ALIGNMENTS,
  type Alignment,
  aligned,
  SPREADS,
  type Spread,
  spread,
} from "../../../../shared/domain/map-align.ts"
import { CARD, CARD_GAP } from "../../../canvas/card-face.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useMap } from "../use-map.ts"
import type { Placing } from "../use-placing.ts"

const ALIGN: Readonly<Record<Alignment, { readonly label: MessageDescriptor; readonly icon: ReactNode }>> = {
  left: { label: msg`Align left`, icon: <IconLayoutAlignLeft size={18} /> },
  centre: { label: msg`Align centres`, icon: <IconLayoutAlignCenter size={18} /> },
  right: { label: msg`Align right`, icon: <IconLayoutAlignRight size={18} /> },
  top: { label: msg`Align tops`, icon: <IconLayoutAlignTop size={18} /> },
  middle: { label: msg`Align middles`, icon: <IconLayoutAlignMiddle size={18} /> },
  bottom: { label: msg`Align bottoms`, icon: <IconLayoutAlignBottom size={18} /> },
}
const SPREAD: Readonly<Record<Spread, { readonly label: MessageDescriptor; readonly icon: ReactNode }>> = {
  across: { label: msg`Equal distances across`, icon: <IconLayoutDistributeVertical size={18} /> },
  down: { label: msg`Equal distances down`, icon: <IconLayoutDistributeHorizontal size={18} /> },
}

interface ChosenActsProps {
  readonly ids: readonly string[]
  readonly placing: Placing
}

/** What can be done with several cards at once; each is one step that undo takes back. */
export function ChosenActs({ ids, placing }: ChosenActsProps) {
  const { i18n, t } = useLingui()
  const { positions } = useMap()
  const there = new Map(
    ids.flatMap((id) => {
      const at = positions.get(id)
      return at === undefined ? [] : [[id, { x: at.x, y: at.y }] as const]
    }),
  )
  return (
    <section aria-label={t`Arrange the chosen`}>
      <Group gap={4}>
        {ALIGNMENTS.map((to) => (
          <Act key={to} {...ALIGN[to]} run={() => placing.place(i18n._(ALIGN[to].label), aligned(there, to))} />
        ))}
        {SPREADS.map((way) => (
          <Act
            key={way}
            {...SPREAD[way]}
            run={() => placing.place(i18n._(SPREAD[way].label), spread(there, way, CARD, CARD_GAP))}
          />
        ))}
        <Pin ids={ids} />
      </Group>
      <RegionOf ids={ids} />
    </section>
  )
}

/** Pinned cards stay where they are, whatever is dragged or arranged. */
export function Pin({ ids }: { readonly ids: readonly string[] }) {
  const { call } = useStores()
  const { positions, pinned } = useMap()
  const all = ids.every((id) => pinned.has(id))
  const pin = useAction((on: boolean) => {
    const places = ids.flatMap((id) => {
      const at = positions.get(id)
      return at === undefined ? [] : [{ id, x: at.x, y: at.y }]
    })
    return call("map.pin", { pinned: on, places })
  })
  return all ? (
    <Act label={msg`Unpin`} icon={<IconPinnedOff size={18} />} run={() => pin.run(false)} />
  ) : (
    <Act label={msg`Pin: stays where it is`} icon={<IconPin size={18} />} run={() => pin.run(true)} />
  )
}

/** A name for the chosen groups, drawn around them. */
function RegionOf({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useLingui()
  const { call } = useStores()
  const [title, setTitle] = useState("")
  const add = useAction(
    () => call("records.add", { kind: "mapRegion", body: { title: title.trim(), members: [...ids] } }),
    { done: () => setTitle("") },
  )
  return (
    <Group gap="xs" mt="xs" align="flex-end">
      <TextInput
        size="xs"
        label={t`Region around them`}
        value={title}
        maxLength={120}
        onChange={({ currentTarget: { value } }) => setTitle(value)}
        onKeyDown={({ key }) => {
          if (key === "Enter" && title.trim() !== "") add.run()
        }}
      />
      <Button size="xs" variant="default" disabled={title.trim() === ""} onClick={() => add.run()}>
        <Trans>Draw</Trans>
      </Button>
    </Group>
  )
}

interface ActProps {
  readonly label: MessageDescriptor
  readonly icon: ReactNode
  readonly run: () => void
}

function Act({ label, icon, run }: ActProps) {
  const { i18n } = useLingui()
  const words = i18n._(label)
  return (
    <ActionIcon data-tip={words} variant="default" size="md" aria-label={words} onClick={run}>
      {icon}
    </ActionIcon>
  )
}
