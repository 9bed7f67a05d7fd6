import type { BodyOf } from "../contract/kinds.ts"
import { joinList } from "./import-lists.ts"
import { readPerson } from "./import-people.ts"
import { isBareRole, isNobody } from "./import-roles.ts"
import type { InventoryRecords } from "./inventory-records.ts"

/** Names and seats by the ids that they belong to: what the sheets of an inventory ask again and again. */
export interface InventoryIndex {
  readonly records: InventoryRecords
  readonly nameOf: (id: string | undefined) => string
  readonly personOf: (id: string) => Partial<BodyOf<"person">> | undefined
  readonly organizationOf: (id: string) => Partial<BodyOf<"organization">> | undefined
  readonly seatsAt: ReadonlyMap<string, readonly Partial<BodyOf<"seat">>[]>
  readonly seatsOf: ReadonlyMap<string, readonly Partial<BodyOf<"seat">>[]>
}

export function indexOf(records: InventoryRecords): InventoryIndex {
  const named = [...records.coalition, ...records.organization, ...records.person]
  const names = new Map(named.map(({ id, body }) => [id, body.name ?? ""]))
  const people = new Map(records.person.map(({ id, body }) => [id, body]))
  const organizations = new Map(records.organization.map(({ id, body }) => [id, body]))
  const seats = records.seat.map(({ body }) => body)
  return {
    records,
    nameOf: (id) => (id === undefined ? "" : (names.get(id) ?? "")),
    personOf: (id) => people.get(id),
    organizationOf: (id) => organizations.get(id),
    seatsAt: Map.groupBy(seats, ({ coalition = "" }) => coalition),
    seatsOf: Map.groupBy(seats, holderOf),
  }
}

/** Who sits: the person, else the organisation. */
export const holderOf = ({ person, organization }: Partial<BodyOf<"seat">>): string => person ?? organization ?? ""

/** A person's name as a cell that holds people: in quotation marks where it would be taken apart, or be nobody's. */
export function personCell(name: string, commas = false): string {
  const apart = readPerson(name).name !== name || isNobody(name) || isBareRole(name)
  return joinList([name], { commas, literal: () => apart })
}

/** A name as a cell that may hold several. */
export const nameCell = (name: string, commas = false): string => joinList([name], { commas })
