import { Plural, Trans } from "@lingui/react/macro"
import { changeMonths, unfinished } from "../../../../shared/domain/community-change.ts"
import { dayText } from "../../../../shared/domain/dates.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { useRecords } from "../../../stores/stores.tsx"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { RisingLine } from "../../../ui/rising-line.tsx"
import styles from "./form.module.css"

/** The line of changes, and in a table what only the facilitator reads: their weight, and what of it is still there. */
export function ChangesInRun() {
  const entries = [...useRecords("changeEntry").values()]
  const months = changeMonths(entries)
  const open = unfinished(entries)
  const { locale } = WORDS.en
  if (months.length === 0) {
    return (
      <p className={styles["quiet"]}>
        <Trans>No change is in the log yet.</Trans>
      </p>
    )
  }
  const label = (month: string) => dayText(month, locale)
  return (
    <>
      <RisingLine points={months.map(({ month, count }) => ({ label: label(month), count }))} />
      <p className={styles["quiet"]}>
        <AudienceMark of="console" />{" "}
        {open === 0 ? (
          <Trans>Weight: how long, for how many and by what, from .1 to 1 for each change.</Trans>
        ) : (
          <Plural
            value={open}
            one="# change is to finish: how long, for how many, by what. It is not in the weight."
            other="# changes are to finish: how long, for how many, by what. They are not in the weight."
          />
        )}
      </p>
      <div className={styles["scroll"]}>
        <table className={styles["chips"]}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Month</Trans>
              </th>
              <th scope="col">
                <Trans>Changes so far</Trans>
              </th>
              <th scope="col">
                <Trans>Weight so far</Trans>
              </th>
              <th scope="col">
                <Trans>Still in force</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, count, weight, inForce }) => (
              <tr key={month}>
                <th scope="row">{label(month)}</th>
                <td>{count}</td>
                <td>{weight.toFixed(2)}</td>
                <td>{inForce.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
