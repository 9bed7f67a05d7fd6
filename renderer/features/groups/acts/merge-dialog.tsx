import { plural } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Group } from "@mantine/core"
import { useMemo, useState } from "react"
import { type MergeMoves, mergeMoves } from "../../../../shared/domain/group-merge.ts"
import { isActive } from "../../../../shared/domain/group-standing.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { DateInput } from "../../../ui/fields/text-fields.tsx"
import { RecordPick } from "../form/record-pick.tsx"
import { useToday } from "../use-community.ts"
import { useWithUndo } from "../use-edit.ts"
import styles from "./acts.module.css"
import { Dialog } from "./dialog.tsx"

interface MergeDialogProps {
  readonly from: string
  /** The group that stays, where it is chosen already. */
  readonly into: string | undefined
  readonly onClose: () => void
}

/** Says what moves when two groups become one, before it does. */
export function MergeDialog({ from: first, into: second, onClose }: MergeDialogProps) {
  const { t } = useLingui()
  const { call, route } = useStores()
  const groups = useRecords("coalition")
  const seat = useRecords("seat")
  const tie = useRecords("tie")
  const today = useToday()
  const [from, setFrom] = useState(first)
  const [into, setInto] = useState(second)
  const [on, setOn] = useState<string | undefined>(today)
  const nameOf = (id: string) => groups.get(id)?.name ?? ""
  const moves = useMemo(
    () =>
      into === undefined
        ? undefined
        : mergeMoves(from, into, { seats: listed(seat), ties: listed(tie), groups: listed(groups) }),
    [from, into, seat, tie, groups],
  )
  const others = [...groups]
    .filter(([id, body]) => id !== from && isActive(body, today))
    .map(([value, { name, number }]) => ({ value, label: number === undefined ? name : `${name} (${number})` }))
  const merge = useWithUndo(
    (target: string) => call("coalition.merge", { from, into: target, ...(on !== undefined && { on }) }),
    (target) => t`${nameOf(from)} is now part of ${nameOf(target)}.`,
  )
  return (
    <Dialog onClose={onClose} size="lg" title={t`Merge ${nameOf(from)} into another group`}>
      <div className={styles["form"]}>
        <RecordPick
          label={t`The group that stays`}
          labelShown
          autoFocus={second === undefined}
          candidates={others}
          value={into}
          onPick={setInto}
        />
        {into === undefined || second === undefined ? null : (
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => {
              setFrom(into)
              setInto(from)
            }}
          >
            <Trans>The other way round</Trans>
          </Button>
        )}
        <DateInput value={on} onSave={setOn}>
          {(input, failed) => (
            <div>
              <label htmlFor="merged-on">
                <Trans>Merged on</Trans>
              </label>
              {input({ id: "merged-on" })}
              {failed === undefined ? null : <p className={styles["failed"]}>{failed}</p>}
            </div>
          )}
        </DateInput>
        {moves === undefined || into === undefined ? null : (
          <Moves moves={moves} from={nameOf(from)} into={nameOf(into)} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Leave them as they are</Trans>
          </Button>
          <Button
            data-autofocus={second !== undefined || undefined}
            disabled={into === undefined}
            onClick={() => {
              if (into === undefined) return
              merge(into)
              onClose()
              route.getState().go("groups", into)
            }}
          >
            <Trans>Merge</Trans>
          </Button>
        </Group>
      </div>
    </Dialog>
  )
}

const listed = <B,>(byId: ReadonlyMap<string, B>) => [...byId].map(([id, body]) => ({ id, body }))

function Moves({ moves, from, into }: { readonly moves: MergeMoves; readonly from: string; readonly into: string }) {
  const { t } = useLingui()
  const { seats, seatsGone, ties, tiesGone, parts } = moves
  const lines = [
    seats.length > 0 && t`${plural(seats.length, { one: "# seat moves", other: "# seats move" })} to ${into}.`,
    seatsGone.length > 0 &&
      t`${plural(seatsGone.length, { one: "# seat goes", other: "# seats go" })} to the trash: the same seat is at ${into} already.`,
    ties.length > 0 && t`${plural(ties.length, { one: "# tie moves", other: "# ties move" })} to ${into}.`,
    tiesGone.length > 0 &&
      t`${plural(tiesGone.length, { one: "# tie goes", other: "# ties go" })} to the trash: it is between the two, or on record for ${into} already.`,
    parts.length > 0 &&
      t`${plural(parts.length, { one: "# group that was a part of it becomes", other: "# groups that were parts of it become" })} part of ${into}.`,
  ].filter((line) => line !== false)
  return (
    <div className={styles["moves"]}>
      <strong>
        <Trans>What happens</Trans>
      </strong>
      <ul>
        {lines.length === 0 ? (
          <li>
            <Trans>{from} has no seats, ties or parts that could move.</Trans>
          </li>
        ) : (
          lines.map((line) => <li key={line}>{line}</li>)
        )}
        <li>
          <Trans>
            {from} leaves the lists and the map. Its profile, number and name stay on record; its goals and funders are
            not added to those of {into}.
          </Trans>
        </li>
        <li>
          <Trans>Undo takes all of it back in one step.</Trans>
        </li>
      </ul>
    </div>
  )
}
