import type { BodyOf } from "../contract/kinds.ts"
import { holdsOn } from "./shared-seats-dates.ts"

type Seat = BodyOf<"seat">
type Named = ReadonlyMap<string, { readonly name: string }>

/** A seat as a line of a list: of those who sit at a group, or of the tables at which someone sits. */
export interface SeatRow {
  readonly id: string
  readonly body: Seat
  /** Who sits there, or where: what the list is about is left out. */
  readonly name: string
  readonly of: "person" | "organization" | "coalition"
  readonly ofId: string
  /** The organisation that a person sits for. */
  readonly forName: string | undefined
  readonly over: boolean
}

interface Names {
  readonly coalition: Named
  readonly organization: Named
  readonly person: Named
}

/** Who sits at a group; each seat under the person, else the organisation, else the group that holds it. */
export function seatsAt(
  group: string,
  seats: ReadonlyMap<string, Seat>,
  names: Names,
  day: string,
): readonly SeatRow[] {
  return [...seats].flatMap(([id, body]) => {
    if (body.coalition !== group) return []
    const { person, organization, holder } = body
    const [of, ofId] =
      person !== undefined
        ? (["person", person] as const)
        : organization !== undefined
          ? (["organization", organization] as const)
          : (["coalition", holder ?? ""] as const)
    const forName =
      person === undefined || organization === undefined ? undefined : names.organization.get(organization)?.name
    return [{ id, body, name: names[of].get(ofId)?.name ?? "?", of, ofId, forName, over: isOver(body, day) }]
  })
}

/** The tables at which a person, an organisation or a group has a seat. */
export function tablesOf(
  holder: { readonly kind: "person" | "organization" | "coalition"; readonly id: string },
  seats: ReadonlyMap<string, Seat>,
  names: Names,
  day: string,
): readonly SeatRow[] {
  const field = holder.kind === "coalition" ? "holder" : holder.kind
  return [...seats].flatMap(([id, body]) => {
    if (body[field] !== holder.id) return []
    const through = holder.kind === "organization" ? body.person : undefined
    const forName = through === undefined ? undefined : names.person.get(through)?.name
    const name = names.coalition.get(body.coalition)?.name ?? "?"
    return [{ id, body, name, of: "coalition" as const, ofId: body.coalition, forName, over: isOver(body, day) }]
  })
}

/** A seat that is not held on the day and was before it; one that begins later is not over. */
const isOver = ({ until }: Seat, day: string) => !holdsOn({ until }, day)
