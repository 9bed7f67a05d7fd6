import type { BodyOf } from "../contract/kinds.ts"
import { holdsOn } from "./shared-seats-dates.ts"

type Tie = BodyOf<"tie">
export type TieType = Tie["type"]

/** Types that say something of one side only, so that the order of the two matters. METHOD.md B4. */
export const DIRECTED_TYPES: ReadonlySet<TieType> = new Set([
  "part of",
  "informs",
  "shares data",
  "funds",
  "hosts",
  "refers to",
])

/** A recorded tie as seen from one of its ends. */
export interface TieRow {
  readonly id: string
  readonly body: Tie
  readonly name: string
  readonly otherId: string
  /** True where the other end does it to this one: "is informed by". */
  readonly turned: boolean
  readonly over: boolean
}

/** The recorded ties of a group or an organisation. */
export function tiesOf(
  id: string,
  ties: ReadonlyMap<string, Tie>,
  nameOf: (id: string) => string | undefined,
  day: string,
): readonly TieRow[] {
  return [...ties].flatMap(([tie, body]) => {
    if (body.one !== id && body.other !== id) return []
    const otherId = body.one === id ? body.other : body.one
    const turned = body.one !== id && DIRECTED_TYPES.has(body.type)
    return [
      { id: tie, body, name: nameOf(otherId) ?? "?", otherId, turned, over: !holdsOn({ until: body.until }, day) },
    ]
  })
}
