import type { Change } from "../../../../shared/contract/changes.ts"
import { letGoByBoth } from "../../../../shared/domain/tie-views.ts"
import { add, type Stored, update } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"

/**
 * What each side said of its ties becomes its claim on the map, where both are groups of the community: made, or brought up
 * to date, under an id that comes of the row. METHOD.md E2.4.
 */
export function claimsOfViews(records: RecordReader, session: string, step: number): readonly Change[] {
  const named = new Map(records.all("coalition").map(({ id, body }) => [body.name.trim().toLowerCase(), id]))
  const views = records.of("tieView", "session", session).filter(({ body }) => body.step === step)
  const shown = new Set(letGoByBoth(views, ({ body }) => body).map(({ id }) => id))
  return views.flatMap(({ id, body }: Stored<"tieView">): readonly Change[] => {
    const one = named.get(body.party.trim().toLowerCase())
    const other = named.get(body.other.trim().toLowerCase())
    if (one === undefined || other === undefined || one === other) return []
    const said = {
      level: body.now,
      ...(body.wanted !== undefined && { wanted: body.wanted }),
      // what the other side did not say yes to is on no map but the facilitator's
      ...(!shown.has(id) && { audience: "console" as const }),
    }
    const known = records.find("tie", `view-${id}`)
    if (known !== undefined) return update(known, { wanted: null, audience: null, ...said })
    return [add("tie", `view-${id}`, { one, other, type: "works with", claimedBy: one, ...said })]
  })
}
