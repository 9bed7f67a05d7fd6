import { plural } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { Button, NativeSelect } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { useCallback, useMemo, useState } from "react"
import { TIE_LEVELS, TIE_TYPES } from "../../../../shared/contract/community.ts"
import { isActive } from "../../../../shared/domain/group-standing.ts"
import { DIRECTED_TYPES, type TieRow, type TieType, tiesOf } from "../../../../shared/domain/group-ties.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { useWording } from "../../../stores/use-wording.ts"
import { tieLevelWords, tieTypeWords } from "../../../ui/tie-words.ts"
import { useAction } from "../../../ui/use-action.ts"
import { RecordPick } from "../form/record-pick.tsx"
import { InnerGrid } from "../lists/inner-grid.tsx"
import styles from "../lists/lists.module.css"
import { useToday } from "../use-community.ts"
import { useRemove } from "../use-edit.ts"
import { useTieColumns } from "./tie-columns.tsx"

const idOf = ({ id }: TieRow) => id
const nameOf = ({ name }: TieRow) => name
const isOver = ({ over }: TieRow) => over

/** The recorded ties of a group or an organisation, and a line to record another. */
export function TieList({ of, name }: { readonly of: string; readonly name: string }) {
  const { t } = useLingui()
  const { go } = useStores().route.getState()
  const ties = useRecords("tie")
  const groups = useRecords("coalition")
  const organizations = useRecords("organization")
  const day = useToday()
  const nameFor = useCallback((id: string) => (groups.get(id) ?? organizations.get(id))?.name, [groups, organizations])
  const rows = useMemo(() => tiesOf(of, ties, nameFor, day), [of, ties, nameFor, day])
  const columns = useTieColumns(of, name)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const there = useMemo(() => new Set(rows.map(idOf).filter((id) => picked.has(id))), [rows, picked])
  const remove = useRemove(
    "tie",
    (count) => t`${plural(count, { one: "# tie is", other: "# ties are" })} in the trash.`,
  )
  const removePicked = () => {
    remove([...there])
    setPicked(new Set())
  }
  return (
    <>
      <InnerGrid
        label={t`Ties`}
        rows={rows}
        columns={columns}
        idOf={idOf}
        nameOf={nameOf}
        isQuiet={isOver}
        onOpen={({ otherId }) => (groups.has(otherId) ? go("groups", otherId) : go("groups", "organization", otherId))}
        picked={there}
        onPick={setPicked}
        onRemove={removePicked}
        empty={<Trans>No tie is on record. Shared seats draw ties by themselves on the map.</Trans>}
      />
      <div className={styles["line"]}>
        <AddTie of={of} />
        {there.size === 0 ? null : (
          <Button variant="default" leftSection={<IconTrash size={16} />} onClick={removePicked}>
            <Trans>Remove {there.size} picked</Trans>
          </Button>
        )}
      </div>
    </>
  )
}

function AddTie({ of }: { readonly of: string }) {
  const { t, i18n } = useLingui()
  const { call } = useStores()
  const groups = useRecords("coalition")
  const organizations = useRecords("organization")
  const today = useToday()
  const { content } = useWording()
  const [type, setType] = useState<TieType>("works with")
  const [level, setLevel] = useState("")
  const [turn, setTurn] = useState(0)
  const candidates = useMemo(
    () => [
      ...[...groups]
        .filter(([id, body]) => id !== of && isActive(body, today))
        .map(([value, { name }]) => ({ value, label: name })),
      ...[...organizations]
        .filter(([id]) => id !== of)
        .map(([value, { name }]) => ({ value, label: t`${name} (organisation)` })),
    ],
    [groups, organizations, of, today, t],
  )
  const add = useAction(
    (other: string) =>
      call("records.add", {
        kind: "tie",
        body: {
          one: of,
          other,
          type,
          ...(DIRECTED_TYPES.has(type) && { directed: true }),
          ...(type === "works with" && level !== "" && { level: Number(level) }),
        },
      }),
    { done: () => setTurn((now) => now + 1) },
  )
  return (
    <>
      <NativeSelect
        label={t`Record a tie`}
        value={type}
        onChange={(event) => setType(TIE_TYPES.find((one) => one === event.currentTarget.value) ?? "works with")}
      >
        {TIE_TYPES.map((one) => (
          <option key={one} value={one}>
            {tieTypeWords(i18n, one, content)}
          </option>
        ))}
      </NativeSelect>
      {type === "works with" ? (
        <NativeSelect label={t`How closely`} value={level} onChange={(event) => setLevel(event.currentTarget.value)}>
          <option value="">{t`Not said`}</option>
          {TIE_LEVELS.map((one) => (
            <option key={one} value={one}>
              {tieLevelWords(one, content)}
            </option>
          ))}
        </NativeSelect>
      ) : null}
      <div className={styles["grow"]}>
        <RecordPick
          key={turn}
          label={t`With whom`}
          placeholder={t`With: name of the group`}
          candidates={candidates}
          value={undefined}
          autoFocus={turn > 0}
          onPick={(other) => add.run(other)}
        />
      </div>
    </>
  )
}
