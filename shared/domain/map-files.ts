import type { BodyOf } from "../contract/kinds.ts"
import type { MapFileAudience } from "../contract/map-files.ts"
import { FEWEST_SHARED } from "../contract/room-map.ts"
import { type MapCard, mapGraph } from "./map-graph.ts"
import { type RoomMapRecords, roomRecords, seen } from "./map-room.ts"
import { levelsOf, type MapTie } from "./map-ties.ts"

export interface FileRecords extends RoomMapRecords {
  readonly organization: ReadonlyMap<string, BodyOf<"organization">>
}

/** A card of the map with what a table has room for. */
export interface FileNode extends MapCard {
  /** In the group's own words. */
  readonly mission: string
}

/** A tie of the map in the words and numbers of a table. */
export interface FileTie {
  readonly id: string
  readonly one: string
  readonly other: string
  readonly layer: MapTie["layer"]
  readonly directed: boolean
  /** What nobody claims: counted from seats, or said by a profile. A seat that a group holds is no count. */
  readonly counted: boolean
  readonly standing: MapTie["standing"]
  /** The level of working together that all who told one gave; levels told differently are no number. */
  readonly level: number | undefined
  readonly levelsTold: readonly number[]
  readonly wanted: number | undefined
  readonly compared: string | undefined
  /** How many people or organisations the two share. "a few" where a smaller number would point at persons. */
  readonly shared: number | "a few" | undefined
  /** Names of the groups and tables that say so. */
  readonly saidBy: readonly string[]
}

export interface MapFileContent {
  readonly nodes: readonly FileNode[]
  readonly ties: readonly FileTie[]
  /** Groups and ties of that day that the reader may not know. */
  readonly leftOut: { readonly groups: number; readonly ties: number }
}

/**
 * The map of a day for a reader: groups, the organisations that a tie reaches, and every tie that there is. What says
 * that there is no tie is left out, and so is likeness, which comes down to one number.
 */
export function mapFileContent(records: FileRecords, audience: MapFileAudience, day: string): MapFileContent {
  const whole = mapGraph(records, day)
  const known = audience === "console" ? records : forRoom(records)
  const graph = audience === "console" ? whole : mapGraph(known, day)
  const ties = graph.ties.filter(({ absent }) => !absent)
  const names = new Map(graph.cards.map(({ id, name }) => [id, name]))
  const groups = (cards: readonly MapCard[]) => cards.filter(({ is }) => is === "group").length
  return {
    nodes: graph.cards.map((card) => ({ ...card, mission: known.coalition.get(card.id)?.mission ?? "" })),
    ties: ties.map((tie) => fileTie(tie, names, audience)),
    leftOut: {
      groups: groups(whole.cards) - groups(graph.cards),
      ties: whole.ties.filter(({ absent }) => !absent).length - ties.length,
    },
  }
}

function forRoom(records: FileRecords) {
  const organization = seen("organization", records.organization, ({ name }) => name !== undefined)
  return { ...roomRecords(records, () => true), organization }
}

function fileTie(tie: MapTie, names: ReadonlyMap<string, string>, audience: MapFileAudience): FileTie {
  const { id, one, other, layer, directed, standing, origin, size = 0 } = tie
  const claims = origin.from === "claims" ? origin.claims : []
  const levels = levelsOf(claims)
  const few = audience !== "console" && size < FEWEST_SHARED
  return {
    id,
    one,
    other,
    layer,
    directed,
    standing,
    counted: origin.from !== "claims" && origin.from !== "seat",
    level: agreed(levels),
    levelsTold: levels,
    wanted: agreed(claims.flatMap(({ wanted }) => wanted ?? [])),
    compared: agreed(claims.flatMap(({ compared }) => compared ?? [])),
    shared: origin.from === "count" ? (few ? "a few" : size) : undefined,
    saidBy: [
      ...new Set(
        claims.flatMap(({ by, table }) =>
          by !== undefined ? (names.get(by) ?? []) : table === undefined ? [] : `table ${table}`,
        ),
      ),
    ],
  }
}

/** The one value that all gave; undefined where they differ, or there is none. */
function agreed<T>(values: readonly T[]): T | undefined {
  const [first, ...others] = new Set(values)
  return others.length === 0 ? first : undefined
}
