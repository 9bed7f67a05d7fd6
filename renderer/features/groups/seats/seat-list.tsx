import { plural } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Switch } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { type ReactNode, useMemo, useState } from "react"
import { type SeatRow, seatsAt, tablesOf } from "../../../../shared/domain/group-seats.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { InnerGrid } from "../lists/inner-grid.tsx"
import styles from "../lists/lists.module.css"
import { useToday } from "../use-community.ts"
import { useRemove } from "../use-edit.ts"
import { AddSeat, AddTable } from "./add-seat.tsx"
import { useSeatColumns } from "./seat-columns.tsx"

function useNames() {
  const coalition = useRecords("coalition")
  const organization = useRecords("organization")
  const person = useRecords("person")
  return useMemo(() => ({ coalition, organization, person }), [coalition, organization, person])
}

/** Who sits at a group, and a line to seat someone else. */
export function SeatsAt({ group }: { readonly group: string }) {
  const { t } = useLingui()
  const seats = useRecords("seat")
  const names = useNames()
  const day = useToday()
  const rows = useMemo(() => seatsAt(group, seats, names, day), [group, seats, names, day])
  return (
    <SeatGrid
      label={t`Seats`}
      list="who"
      rows={rows}
      empty={<Trans>No seat is on record. Seats show who sits at several tables.</Trans>}
      add={<AddSeat group={group} />}
    />
  )
}

/** Every table at which someone sits. */
export function TablesOf({
  kind,
  id,
}: {
  readonly kind: "person" | "organization" | "coalition"
  readonly id: string
}) {
  const { t } = useLingui()
  const seats = useRecords("seat")
  const names = useNames()
  const day = useToday()
  const rows = useMemo(() => tablesOf({ kind, id }, seats, names, day), [kind, id, seats, names, day])
  return (
    <SeatGrid
      label={t`Tables`}
      list="where"
      rows={rows}
      empty={<Trans>No table is on record.</Trans>}
      add={<AddTable kind={kind} id={id} />}
    />
  )
}

interface SeatGridProps {
  readonly label: string
  readonly list: "who" | "where"
  readonly rows: readonly SeatRow[]
  readonly empty: ReactNode
  readonly add: ReactNode
}

const idOf = ({ id }: SeatRow) => id
const nameOf = ({ name }: SeatRow) => name
const isOver = ({ over }: SeatRow) => over

function SeatGrid({ label, list, rows, empty, add }: SeatGridProps) {
  const { t } = useLingui()
  const { go } = useStores().route.getState()
  const columns = useSeatColumns(list)
  const [former, setFormer] = useState(false)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const shown = useMemo(() => (former ? rows : rows.filter((row) => !isOver(row))), [rows, former])
  const there = useMemo(() => new Set(shown.map(idOf).filter((id) => picked.has(id))), [shown, picked])
  const over = rows.filter(isOver).length
  const remove = useRemove(
    "seat",
    (count) => t`${plural(count, { one: "# seat is", other: "# seats are" })} in the trash.`,
  )
  const removePicked = () => {
    remove([...there])
    setPicked(new Set())
  }
  return (
    <>
      <InnerGrid
        label={label}
        rows={shown}
        columns={columns}
        idOf={idOf}
        nameOf={nameOf}
        isQuiet={isOver}
        onOpen={({ of, ofId }) => (of === "coalition" ? go("groups", ofId) : go("groups", of, ofId))}
        picked={there}
        onPick={setPicked}
        onRemove={removePicked}
        empty={empty}
      />
      <div className={styles["line"]}>
        {add}
        {there.size === 0 ? null : (
          <Button variant="default" leftSection={<IconTrash size={16} />} onClick={removePicked}>
            <Trans>Remove {there.size} picked</Trans>
          </Button>
        )}
        {over === 0 ? null : (
          <Switch
            label={t`Show former seats (${over})`}
            checked={former}
            onChange={(event) => setFormer(event.currentTarget.checked)}
          />
        )}
      </div>
    </>
  )
}
