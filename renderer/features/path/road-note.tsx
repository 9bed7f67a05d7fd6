import { Trans, useLingui } from "@lingui/react/macro"
import { dayText } from "../../../shared/domain/dates.ts"
import { shortRoads } from "../../../shared/domain/road.ts"
import { usualRoad } from "../../../shared/domain/work-mode.ts"
import { WORDS } from "../../../shared/method/words.ts"
import { useRecord, useRecords, useStores } from "../../stores/stores.tsx"
import { DateField } from "../../ui/fields/text-fields.tsx"
import { useAction } from "../../ui/use-action.ts"
import { LengthNote } from "./length-note.tsx"
import styles from "./path-page.module.css"

/** How long it takes elsewhere, and what that would mean here once a beginning is known. */
export function RoadNote() {
  const { t } = useLingui()
  const { call } = useStores()
  const began = useRecord("workspace", "workspace")?.beganOn
  const edit = useAction((beganOn: string | undefined) =>
    call("records.edit", { kind: "workspace", id: "workspace", fields: { beganOn: beganOn ?? null } }),
  )
  const road = began === undefined ? undefined : usualRoad(began)
  const short = shortRoads([...useRecords("milestone").values()], began)
  const { locale } = WORDS.en
  return (
    <div className={styles["road"]}>
      <div>
        <p>
          <LengthNote />{" "}
          {road === undefined ? null : (
            <Trans>
              Here that would be {dayText(road.agreed.slice(0, 7), locale)} and{" "}
              {dayText(road.inPlace.slice(0, 7), locale)}.
            </Trans>
          )}
        </p>
        {short.map(({ part, weeks, usual }) => (
          <p key={part} data-testid={`short-${part}`}>
            {part === "agree" ? (
              <Trans>
                Your milestones leave {weeks} weeks to agree; about {usual} are usual. Which yes is missing?
              </Trans>
            ) : (
              <Trans>
                Your milestones leave {weeks} weeks to put it in place; {usual} or more are usual.
              </Trans>
            )}
          </p>
        ))}
      </div>
      <DateField label={t`Began on`} audience="room" value={began} onSave={edit.run} />
    </div>
  )
}
