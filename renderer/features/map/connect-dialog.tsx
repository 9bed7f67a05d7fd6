import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Checkbox, Group, Modal, NativeSelect, Select, Stack, TextInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { TIE_LEVELS, TIE_TYPES } from "../../../shared/contract/community.ts"
import type { BodyOf } from "../../../shared/contract/kinds.ts"
import { tieId } from "../../../shared/domain/map-ties.ts"
import { useRecords, useStores } from "../../stores/stores.tsx"
import { useWording } from "../../stores/use-wording.ts"
import { AudienceMark } from "../../ui/audience-mark.tsx"
import { tieTypeWords } from "../../ui/tie-words.ts"
import { useAction } from "../../ui/use-action.ts"
import { LISTED } from "./find-field.tsx"
import { useMap } from "./use-map.ts"

type TieType = BodyOf<"tie">["type"]

interface ConnectDialogProps {
  /** The group to start from, if one is chosen. */
  readonly from: string | undefined
  readonly to?: string | undefined
  readonly onClose: () => void
}

/** Adds a tie between two groups, or a group and an organisation, by names typed ahead. */
export function ConnectDialog({ from, to, onClose }: ConnectDialogProps) {
  const { i18n, t } = useLingui()
  const { call } = useStores()
  const { store, graph, words, day } = useMap()
  const organizations = useRecords("organization")
  const { content } = useWording()
  const [one, setOne] = useState(from ?? null)
  const [other, setOther] = useState<string | null>(to ?? null)
  const [type, setType] = useState<TieType>("works with")
  const [level, setLevel] = useState("")
  const [said, setSaid] = useState("")
  const [confirmed, setConfirmed] = useState(false)
  const [source, setSource] = useState("")

  const groups = graph.cards.filter(({ is }) => is === "group").map(({ id, name }) => ({ value: id, label: name }))
  const others = [...organizations]
    .map(([id, { name }]) => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label))
  const ends = [
    { group: t`Groups`, items: groups },
    { group: t`Organisations`, items: others },
  ]
  const add = useAction((body: BodyOf<"tie">) => call("records.add", { kind: "tie", body: { ...body } as never }), {
    done: () => {
      if (one !== null && other !== null) store.setState({ selection: { kind: "tie", id: idOf(type, one, other) } })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (one === null || other === null || one === other) return
    add.run({
      one,
      other,
      type,
      ...(type === "works with" && level !== "" && { level: Number(level) }),
      ...saidBy(said, day),
      ...(confirmed && { confirmed, confirmedOn: day }),
      ...(source.trim() !== "" && { source: source.trim() }),
    })
  }
  return (
    <Modal opened onClose={onClose} title={t`Add a tie`} closeButtonProps={{ "aria-label": t`Close` }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Select
            label={t`From`}
            searchable
            openOnFocus={false}
            limit={LISTED}
            comboboxProps={{ keepMounted: false }}
            data={ends}
            value={one}
            onChange={setOne}
            nothingFoundMessage={t`No group of that name`}
            data-autofocus={from === undefined || undefined}
          />
          <NativeSelect
            label={t`How`}
            value={type}
            data={TIE_TYPES.map((value) => ({ value, label: tieTypeWords(i18n, value, content) }))}
            onChange={({ currentTarget: { value } }) => setType(value as TieType)}
          />
          <Select
            label={t`Connect to`}
            searchable
            openOnFocus={false}
            limit={LISTED}
            comboboxProps={{ keepMounted: false }}
            data={ends}
            value={other}
            onChange={setOther}
            error={one !== null && one === other ? t`A tie needs two different ends.` : undefined}
            nothingFoundMessage={t`No group of that name`}
            data-autofocus={from !== undefined || undefined}
          />
          {type === "works with" ? (
            <NativeSelect
              label={t`How closely, now`}
              value={level}
              data={[
                { value: "", label: t`not known` },
                ...TIE_LEVELS.map((value) => ({ value: String(value), label: words.level(value) })),
              ]}
              onChange={({ currentTarget: { value } }) => setLevel(value)}
            />
          ) : null}
          <NativeSelect
            label={t`Who says so`}
            value={said}
            data={[
              { value: "", label: t`Facilitator, or what is named as the source` },
              ...[one, other]
                .filter((id) => id !== null && graph.cardById.get(id)?.is === "group")
                .map((id) => ({ value: `group ${id}`, label: words.nameOf(id ?? "") })),
              ...TABLES.map((table) => ({ value: `table ${table}`, label: t`Table ${table}` })),
            ]}
            onChange={({ currentTarget: { value } }) => setSaid(value)}
          />
          <Checkbox
            label={t`Confirmed by both`}
            checked={confirmed}
            onChange={({ currentTarget: { checked } }) => setConfirmed(checked)}
          />
          <TextInput
            label={
              <>
                <Trans>Source</Trans> <AudienceMark of="console" />
              </>
            }
            value={source}
            onChange={({ currentTarget: { value } }) => setSource(value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" disabled={one === null || other === null || one === other} loading={add.busy}>
              <Trans>Add the tie</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** The tables that the list offers; more of them speak when ties are drawn by number. */
const TABLES = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** Whose word the tie is, said today. */
function saidBy(key: string, day: string): Pick<BodyOf<"tie">, "claimedBy" | "table" | "saidOn"> {
  if (key.startsWith("group ")) return { claimedBy: key.slice("group ".length), saidOn: day }
  return key.startsWith("table ") ? { table: Number(key.slice("table ".length)), saidOn: day } : { saidOn: day }
}

/** The id that the new tie will have on the map. */
function idOf(type: TieType, one: string, other: string): string {
  const undirected = type === "works with" || type === "met to compare"
  return undirected && other < one ? tieId(type, other, one) : tieId(type, one, other)
}
