import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Group, Modal, Stack, TextInput } from "@mantine/core"
import { type FormEvent, useMemo, useState } from "react"
import { typedNumbers } from "../../../../shared/domain/map-regions.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useMap } from "../use-map.ts"
import styles from "./hands.module.css"

/** A region: its name, and its groups as the numbers that stand on their cards. */
export function RegionDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { graph } = useMap()
  const region = useRecords("mapRegion").get(id)
  const [title, setTitle] = useState(region?.title ?? "")
  const byNumber = useMemo(
    () => new Map(graph.cards.flatMap((card) => (card.number === undefined ? [] : [[card.number, card] as const]))),
    [graph],
  )
  const known = useMemo(() => new Set(byNumber.keys()), [byNumber])
  const [text, setText] = useState(() => {
    const numbers = (region?.members ?? []).flatMap((member) => graph.cardById.get(member)?.number ?? [])
    return numbers.length === 0 ? "" : `${numbers.sort((a, b) => a - b).join(" ")} `
  })
  const [refused, setRefused] = useState<string>()
  const read = typedNumbers(text, known)
  const groups = read.is === "numbers" ? read.numbers.flatMap((number) => byNumber.get(number) ?? []) : []
  // what has no number stays in: an organisation, or a group that is not drawn today
  const without = (region?.members ?? []).filter((member) => graph.cardById.get(member)?.number === undefined)
  const members = [...groups.map((group) => group.id), ...without]
  const keep = useAction(
    () => call("records.edit", { kind: "mapRegion", id, fields: { title: title.trim(), members } }),
    { done: onClose },
  )
  const remove = useAction(() => call("records.remove", { kind: "mapRegion", ids: [id] }), { done: onClose })
  if (region === undefined) return null
  const type = (next: string) => {
    const found = typedNumbers(next, known)
    // a key that cannot lead to a group is not taken; what is taken away always is
    if (found.is === "refused" && next.length > text.length) {
      setRefused(found.number)
      return
    }
    setRefused(undefined)
    setText(next)
  }
  const whole = typedNumbers(text, known, true).is === "numbers"
  const ready = title.trim() !== "" && members.length > 0 && whole
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) keep.run()
  }
  return (
    <Modal opened onClose={onClose} title={t`Region on the map`} closeButtonProps={{ "aria-label": t`Close` }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t`Name of the region`}
            value={title}
            maxLength={120}
            onChange={({ currentTarget: { value } }) => setTitle(value)}
          />
          <TextInput
            label={t`Numbers of its groups`}
            description={<Trans>As they stand on the cards: 4 7 12. Take a number away and its group leaves.</Trans>}
            value={text}
            error={refused === undefined ? undefined : t`No group has the number ${refused}.`}
            onChange={({ currentTarget: { value } }) => type(value)}
            autoComplete="off"
            inputMode="numeric"
            data-autofocus
          />
          <ul className={styles["list"]} aria-label={t`Groups of the region`}>
            {groups.map((group) => (
              <li key={group.id}>
                {group.number} {group.name}
              </li>
            ))}
          </ul>
          <Group justify="space-between">
            <Button variant="subtle" onClick={() => remove.run()}>
              <Trans>Remove</Trans>
            </Button>
            <Button type="submit" disabled={!ready} loading={keep.busy}>
              <Trans>Keep</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
