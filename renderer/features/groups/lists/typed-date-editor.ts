import { useLingui } from "@lingui/react/macro"
import { useCallback } from "react"
import { readTypedDate } from "../../../../shared/domain/typed-date.ts"
import type { CellEditor } from "../../../ui/grid/column.ts"
import { notify } from "../../../ui/use-action.ts"

/** An editor for a date in a cell; what is no date says so and changes nothing. */
export function useDateEditor(): (value: string | undefined, save: (date: string | undefined) => void) => CellEditor {
  const { t, i18n } = useLingui()
  return useCallback(
    (value, save) => ({
      kind: "line",
      value: value ?? "",
      save: (text) => {
        const date = text === "" ? undefined : readTypedDate(text, i18n.locale)
        if (text !== "" && date === undefined) {
          notify(t`“${text}” is not a date that can be read. Write it as 2026, May 2026 or 14 May 2026.`, "bad")
        } else save(date)
      },
    }),
    [t, i18n],
  )
}
