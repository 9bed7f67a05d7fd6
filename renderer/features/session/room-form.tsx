import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Autocomplete, Checkbox, NativeSelect } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { useState } from "react"
import type { Input } from "../../../shared/contract/index.ts"
import { PARTY_STATES, type Party, type SessionBody } from "../../../shared/contract/session.ts"
import { isInRoom } from "../../../shared/domain/reading.ts"
import { useRecords, useStores } from "../../stores/stores.tsx"
import { AudienceMark } from "../../ui/audience-mark.tsx"
import { NumberField } from "../../ui/fields/text-fields.tsx"
import { useAction } from "../../ui/use-action.ts"
import { AttendancePart } from "./attendance-part.tsx"
import { usePartyWords } from "./party-words.ts"
import styles from "./room-form.module.css"

interface RoomProps {
  readonly id: string
  readonly session: SessionBody
  readonly compact?: boolean
}

/** Who is in the room: the base of every count and decision. */
export function RoomForm({ id, session, compact = false }: RoomProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { parties, headcount, funderHere = false, pressHere = false } = session
  const set = useAction((fields: Omit<Input<"session.setRoom">, "session">) =>
    call("session.setRoom", { session: id, ...fields }),
  )
  const here = parties.filter(isInRoom).length
  return (
    <div className={styles["room"]} data-compact={compact || undefined}>
      <NumberField
        label={t`People in the room`}
        audience="room"
        help={headcount === undefined ? t`Count before the first reading: every figure is said of so many.` : undefined}
        min={0}
        max={2000}
        whole
        value={headcount}
        onSave={(value) => {
          if (value !== undefined) set.run({ headcount: value })
        }}
      />
      <AttendancePart id={id} session={session} />
      <div className={styles["ticks"]}>
        <Checkbox
          label={
            <>
              <Trans>Funder here</Trans> <AudienceMark of="console" />
            </>
          }
          checked={funderHere}
          onChange={(event) => set.run({ funderHere: event.currentTarget.checked })}
        />
        <Checkbox
          label={
            <>
              <Trans>Press or public here</Trans> <AudienceMark of="console" />
            </>
          }
          checked={pressHere}
          onChange={(event) => set.run({ pressHere: event.currentTarget.checked })}
        />
      </div>
      <fieldset className={styles["parties"]}>
        <legend>
          {parties.length === 0 ? (
            <Trans>Parties</Trans>
          ) : (
            <Trans>
              Parties: {here} of {parties.length} in the room
            </Trans>
          )}
        </legend>
        <ul>
          {parties.map((party) => (
            <PartyRow
              key={party.name}
              party={party}
              save={(next) => set.run({ party: next })}
              remove={() => set.run({ withoutParty: party.name })}
            />
          ))}
        </ul>
        <AddParty known={parties} add={(party) => set.run({ party })} />
      </fieldset>
    </div>
  )
}

interface RowProps {
  readonly party: Party
  readonly save: (party: Party) => void
  readonly remove: () => void
}

function PartyRow({ party, save, remove }: RowProps) {
  const { t } = useLingui()
  const words = usePartyWords()
  return (
    <li>
      <span className={styles["name"]}>{party.name}</span>
      <NativeSelect
        size="xs"
        aria-label={t`${party.name} is`}
        value={party.state}
        data={PARTY_STATES.map((value) => ({ value, label: words[value] }))}
        onChange={(event) => {
          const state = PARTY_STATES.find((name) => name === event.currentTarget.value)
          if (state !== undefined) save({ ...party, state })
        }}
      />
      <ActionIcon variant="subtle" aria-label={t`Remove ${party.name}`} onClick={remove}>
        <IconTrash size={16} />
      </ActionIcon>
    </li>
  )
}

/** A party by name; the name of a group ties it to that group. */
function AddParty({ known, add }: { readonly known: readonly Party[]; readonly add: (party: Party) => void }) {
  const { t } = useLingui()
  const groups = useRecords("coalition")
  const [name, setName] = useState("")
  const taken = new Set(known.map((party) => party.name.toLowerCase()))
  const names = [...new Set([...groups.values()].map((group) => group.name))]
    .filter((group) => !taken.has(group.toLowerCase()))
    .sort((a, b) => a.localeCompare(b))
  const enter = (words: string) => {
    const wanted = words.trim()
    if (wanted === "" || taken.has(wanted.toLowerCase())) return
    const group = [...groups].find(([, { name: called }]) => called.toLowerCase() === wanted.toLowerCase())
    add({ name: wanted, state: "present", ...(group !== undefined && { coalition: group[0] }) })
    setName("")
  }
  return (
    <Autocomplete
      aria-label={t`Add a party`}
      placeholder={t`Add a party, Enter`}
      value={name}
      data={names}
      limit={8}
      comboboxProps={{ withinPortal: false }}
      maxLength={300}
      onChange={setName}
      onOptionSubmit={(chosen) => {
        enter(chosen)
        // the list writes what was chosen into the field after this
        queueMicrotask(() => setName(""))
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return
        event.preventDefault()
        enter(name)
      }}
    />
  )
}
