import { Trans, useLingui } from "@lingui/react/macro"
import { Button, NativeSelect } from "@mantine/core"
import { useMemo, useState } from "react"
import { SEAT_ROLES } from "../../../../shared/contract/community.ts"
import type { SeatHolder } from "../../../../shared/contract/groups.ts"
import { isActive } from "../../../../shared/domain/group-standing.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { ROLE_WORDS } from "../choice-words.ts"
import { RecordPick } from "../form/record-pick.tsx"
import styles from "../lists/lists.module.css"
import { useToday } from "../use-community.ts"

type HolderKind = "person" | "organization" | "coalition"
type Role = (typeof SEAT_ROLES)[number]

/** Seats someone at a group: who, as what, and done; a name that nobody has is written down with the seat. */
export function AddSeat({ group }: { readonly group: string }) {
  const { t } = useLingui()
  const { call } = useStores()
  const [kind, setKind] = useState<HolderKind>("person")
  const [role, setRole] = useState<Role>()
  const [turn, setTurn] = useState(0)
  const records = useRecords(kind)
  const people = useRecords("person")
  const candidates = useMemo(
    () => [...records].filter(([id]) => id !== group).map(([value, { name }]) => ({ value, label: name })),
    [records, group],
  )
  const add = useAction(
    (holder: SeatHolder) => {
      // a person sits for the organisation that is on record, until someone says otherwise
      const organization = holder.kind === "person" && "id" in holder ? people.get(holder.id)?.organization : undefined
      return call("coalition.seat", {
        coalition: group,
        holder,
        ...(role !== undefined && { role }),
        ...(organization !== undefined && { organization }),
      })
    },
    { done: () => setTurn((now) => now + 1) },
  )
  const canAdd = kind !== "coalition"
  return (
    <>
      <NativeSelect
        label={t`Add a seat for`}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as HolderKind)}
      >
        <option value="person">{t`a person`}</option>
        <option value="organization">{t`an organisation`}</option>
        <option value="coalition">{t`another group`}</option>
      </NativeSelect>
      <RoleSelect label={t`as`} role={role} onRole={setRole} />
      <div className={styles["grow"]}>
        <RecordPick
          key={`${kind}-${turn}`}
          label={t`Who takes the seat`}
          placeholder={canAdd ? t`Name, known or new` : t`Name`}
          candidates={candidates}
          value={undefined}
          autoFocus={turn > 0}
          onPick={(id) => add.run({ kind, id })}
          onAdd={kind === "coalition" ? undefined : (name) => add.run({ kind, name })}
        />
      </div>
    </>
  )
}

/** Seats one who is known at another table. */
export function AddTable({ kind, id }: { readonly kind: HolderKind; readonly id: string }) {
  const { t } = useLingui()
  const { call } = useStores()
  const groups = useRecords("coalition")
  const today = useToday()
  const [role, setRole] = useState<Role>()
  const [turn, setTurn] = useState(0)
  const candidates = useMemo(
    () =>
      [...groups]
        .filter(([group, body]) => group !== id && isActive(body, today))
        .map(([value, { name }]) => ({ value, label: name })),
    [groups, id, today],
  )
  const add = useAction(
    (coalition: string) =>
      call("coalition.seat", { coalition, holder: { kind, id }, ...(role !== undefined && { role }) }),
    { done: () => setTurn((now) => now + 1) },
  )
  if (groups.size === 0) {
    return (
      <Button component="a" href="#/groups" variant="default">
        <Trans>Add a group first</Trans>
      </Button>
    )
  }
  return (
    <>
      <RoleSelect label={t`Add a seat as`} role={role} onRole={setRole} />
      <div className={styles["grow"]}>
        <RecordPick
          key={turn}
          label={t`Add a table`}
          placeholder={t`Add a table: name of the group`}
          candidates={candidates}
          value={undefined}
          autoFocus={turn > 0}
          onPick={(group) => add.run(group)}
        />
      </div>
    </>
  )
}

function RoleSelect({
  label,
  role,
  onRole,
}: {
  readonly label: string
  readonly role: Role | undefined
  readonly onRole: (role: Role | undefined) => void
}) {
  const { t, i18n } = useLingui()
  return (
    <NativeSelect
      label={label}
      value={role ?? ""}
      onChange={(event) => onRole(SEAT_ROLES.find((one) => one === event.currentTarget.value))}
    >
      <option value="">{t`role not known`}</option>
      {SEAT_ROLES.map((one) => (
        <option key={one} value={one}>
          {i18n._(ROLE_WORDS[one])}
        </option>
      ))}
    </NativeSelect>
  )
}
