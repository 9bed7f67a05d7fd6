import { view } from "../contract/kind.ts"
import { KINDS } from "../contract/kinds.ts"
import { shownVotes, type Verdict } from "../contract/verdict.ts"
import type { RoomVerdict } from "../method/blocks/context.ts"

/**
 * A card of two groups by their names, with their votes where both say yes; undefined where the room may not know one of
 * them. `nameOf` knows only groups that it may.
 */
export function verdictInRoom(
  id: string,
  body: Verdict,
  nameOf: (group: string) => string | undefined,
): RoomVerdict | undefined {
  const [one, other] = [nameOf(body.one), nameOf(body.other)]
  if (one === undefined || other === undefined) return undefined
  const votes = shownVotes(body)
  const { step, block, order, about, bin, note } = view(KINDS.verdict, body, "room") as Verdict
  return {
    id,
    step,
    block,
    order,
    one,
    other,
    about,
    ...(bin !== undefined && { bin }),
    ...(note !== undefined && { note }),
    ...(votes !== undefined && { votes }),
  }
}
