import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { useMemo } from "react"
import { type FieldCoverage, fieldCoverage, teethCovered } from "../../../../shared/domain/coverage-gaps.ts"
import { useRecords } from "../../../stores/stores.tsx"
import { FILTER_FIELDS } from "../hands/filter-fields.ts"
import { useMap } from "../use-map.ts"
import { useGroups } from "../views/use-groups.ts"
import { BaseOf, FigureRow, Lines } from "./figure.tsx"
import { shareWords } from "./share-words.ts"

/** Fields that are asked for and nothing to narrow a map by. */
const OTHER_FIELDS: { readonly [F in FieldCoverage["field"]]?: MessageDescriptor } = {
  mission: msg`Mission`,
  ages: msg`Ages`,
  memberCount: msg`Number of members`,
  residentSeats: msg`Seats of residents`,
  youthSeats: msg`Seats of young people`,
  meetingHours: msg`Hours a meeting`,
  canBind: msg`Who can bind it`,
}
const labelOf = (field: FieldCoverage["field"]) =>
  OTHER_FIELDS[field] ?? FILTER_FIELDS.find((one) => one.field === field)?.label

/** How much of what groups are asked is answered, field by field, and confirmed by them. METHOD.md D4. */
export function FieldFigure() {
  const { i18n } = useLingui()
  const { day } = useMap()
  const groups = useGroups()
  const fields = useMemo(() => fieldCoverage(groups.values(), day), [groups, day])
  const sum = (of: "answered" | "verified", part: "known" | "of") =>
    fields.reduce((all, field) => all + field[of][part], 0)
  const asked = sum("answered", "of")
  return (
    <FigureRow
      name={<Trans>Answers in profiles</Trans>}
      audience="room"
      value={asked === 0 ? undefined : shareWords(sum("answered", "known") / asked)}
      reason={<Trans>There are no groups.</Trans>}
      inputs={
        <Lines
          lines={fields.map(({ field, answered, verified }) => {
            const label = labelOf(field)
            return {
              key: field,
              ids: [],
              words: (
                <>
                  {label === undefined ? field : i18n._(label)}
                  {verified.known === 0 ? null : (
                    <>
                      {", "}
                      <Plural value={verified.known} one="# confirmed" other="# confirmed" />
                    </>
                  )}
                </>
              ),
              value: <BaseOf known={answered.known} of={answered.of} />,
            }
          })}
        />
      }
    >
      <Trans>Of all that groups are asked, so much is answered. A dash is an answer that nobody gave yet.</Trans>
    </FigureRow>
  )
}

/** Systems that must mesh, with somebody on them and something to see them by. METHOD.md D4. */
export function TeethFigure() {
  const { t } = useLingui()
  const teeth = useRecords("tooth")
  const covered = useMemo(
    () =>
      teethCovered(
        [...teeth].map(([id, { owner, measure = "" }]) => ({
          id,
          owner,
          measures: measure.trim() === "" ? [] : [measure],
        })),
      ),
    [teeth],
  )
  const lacking = { owner: t`nobody is on it`, measure: t`no measure` }
  return (
    <FigureRow
      name={<Trans>Systems that must mesh</Trans>}
      audience="room"
      value={covered.value === null ? undefined : <BaseOf known={covered.known} of={covered.of} />}
      reason={<Trans>None is listed yet. The exercise “Turn the gears backwards” lists them.</Trans>}
      inputs={
        <Lines
          lines={covered.open.map(({ id, lacks }) => ({
            key: id,
            ids: [],
            words: teeth.get(id)?.text ?? "?",
            value: lacks.map((what) => lacking[what]).join(", "),
          }))}
          empty={<Trans>All have somebody on them, and a measure.</Trans>}
        />
      }
    >
      <Trans>Of the systems listed, so many have somebody on them and a measure.</Trans>
    </FigureRow>
  )
}
