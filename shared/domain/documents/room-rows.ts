import { view } from "../../contract/kind.ts"
import type { BodyOf } from "../../contract/kinds.ts"
import { OUTCOME_KINDS, OUTCOMES, type OutcomeBody, type OutcomeKind } from "../../contract/outcomes.ts"
import { letGoByBoth } from "../tie-views.ts"

/** A row of a block as a document may know it: fields of class room, and none that is off the wall. */
export interface RoomRow {
  readonly kind: OutcomeKind
  readonly session: string
  readonly step: number
  readonly block: string
  readonly order: number
  readonly values: Readonly<Record<string, string | number>>
}

type All = <K extends OutcomeKind>(kind: K) => readonly { readonly body: BodyOf<K> }[]

/** Of what two sides say of a tie only what both let go. */
function ofRoom(all: All, kind: OutcomeKind): readonly { readonly body: BodyOf<OutcomeKind> }[] {
  return kind === "tieView" ? letGoByBoth(all(kind), ({ body }) => body) : all(kind)
}

/** Rows that some session made, in their order. */
export function rowsInRoom(all: All): readonly RoomRow[] {
  const rows = OUTCOME_KINDS.flatMap((kind) =>
    ofRoom(all, kind).flatMap(({ body }): readonly RoomRow[] => {
      const made: OutcomeBody = body
      const { session, step, block, order = 0 } = made
      if (made.pulled === true || session === undefined || step === undefined || block === undefined) return []
      const seen = view(OUTCOMES[kind], made as never, "room")
      const values = Object.fromEntries(
        Object.entries(seen).flatMap(([name, value]) =>
          typeof value === "string" || typeof value === "number" ? [[name, value] as const] : [],
        ),
      )
      return [{ kind, session, step, block, order, values }]
    }),
  )
  return rows.toSorted((a, b) => a.order - b.order)
}
