import { view } from "../contract/kind.ts"
import { type BodyOf, KINDS } from "../contract/kinds.ts"
import type { RoomMap, RoomTie } from "../contract/room.ts"
import { AGE_COLUMNS, FEWEST_SHARED, type FrameLayout, WALL_LINES, type WallLine } from "../contract/room-map.ts"
import { BANDS } from "./life-course.ts"
import { byName, mapGraph } from "./map-graph.ts"
import type { MapTie } from "./map-ties.ts"

/** The records around some groups: every one of the map's kinds, before anything was left out. */
export interface RoomMapRecords {
  readonly coalition: ReadonlyMap<string, BodyOf<"coalition">>
  readonly seat: ReadonlyMap<string, BodyOf<"seat">>
  readonly tie: ReadonlyMap<string, BodyOf<"tie">>
  /** The persons who hold these seats. */
  readonly person: ReadonlyMap<string, BodyOf<"person">>
}

/** What a frame holds. */
export interface RoomFrame {
  readonly sentence?: string | undefined
  readonly layout: FrameLayout
  readonly groups: readonly string[]
  readonly ties: readonly string[]
}

/** Groups and ties of a frame as the room may know them, before they are set on pages. */
export interface RoomScene {
  readonly groups: readonly SceneGroup[]
  readonly ties: readonly MapTie[]
}
interface SceneGroup {
  readonly id: string
  readonly name: string
  readonly number: number | undefined
  readonly column: number
}

/**
 * What of a frame the room may know on a day: groups and ties of class room, counts of shared people made from seats
 * that are not kept more secret. Nothing that the frame does not list.
 */
export function roomScene(records: RoomMapRecords, frame: RoomFrame, day: string): RoomScene {
  const listed = new Set(frame.groups)
  const of = roomRecords(records, (id) => listed.has(id))
  const graph = mapGraph({ ...of, organization: new Map() }, day)
  const wanted = new Set(frame.ties)
  return {
    groups: graph.cards.map(({ id, name, number }) => ({
      id,
      name,
      number,
      column: columnOf(of.coalition.get(id)),
    })),
    ties: graph.ties.filter((one) => wanted.has(one.id) && !one.absent && lineOf(one) !== undefined),
  }
}

/**
 * Groups, seats and ties as the room may know them. Who holds a seat is never told; how many sit at two groups is, unless
 * a person's own record is kept from every room: so a seat that may be known keeps its person, to be counted alone.
 */
export function roomRecords(records: RoomMapRecords, isListed: (group: string) => boolean) {
  const coalition = seen("coalition", records.coalition, ({ name }, id) => name !== undefined && isListed(id))
  const seats = seen("seat", records.seat, ({ coalition: at }) => at !== undefined && coalition.has(at))
  const seat = new Map(
    [...seats].map(([id, body]) => {
      const person = records.seat.get(id)?.person
      return [id, person === undefined || isHidden(records.person.get(person)) ? body : { ...body, person }]
    }),
  )
  const tie = seen("tie", records.tie, ({ one, other }) => one !== undefined && other !== undefined)
  return { coalition, seat, tie }
}

/** Records without what is not for the room; a record that is more secret itself is gone. */
export function seen<K extends "coalition" | "organization" | "seat" | "tie">(
  kind: K,
  records: ReadonlyMap<string, BodyOf<K>>,
  isWhole: (body: Partial<BodyOf<K>>, id: string) => boolean,
): ReadonlyMap<string, BodyOf<K>> {
  const of = KINDS[kind] as unknown as Parameters<typeof view>[0]
  return new Map(
    [...records].flatMap(([id, body]) => {
      const left = view(of, body, "room", body.audience) as Partial<BodyOf<K>>
      // a body whose needed fields are of class room stays whole enough
      return isWhole(left, id) ? [[id, left as BodyOf<K>] as const] : []
    }),
  )
}

const isHidden = (person: BodyOf<"person"> | undefined) =>
  person?.audience === "console" || person?.audience === "synthesis"

/** What a line says on the wall; undefined for one that stays on the console. */
export const lineOf = ({ layer }: Pick<MapTie, "layer">): WallLine | undefined =>
  WALL_LINES.find((line) => line === layer)

/** The column of the youngest age of a group; the last where its ages are not known. */
function columnOf(group: BodyOf<"coalition"> | undefined): number {
  const [band] = group?.bands ?? []
  const from = group?.ages?.from ?? BANDS.find(({ id }) => id === band)?.from
  return from === undefined
    ? AGE_COLUMNS.length
    : Math.max(
        0,
        AGE_COLUMNS.findLastIndex((start) => start <= from),
      )
}

/** Groups of one picture: their numbers can still be read from the back row. */
export const PICTURE_GROUPS = 60
/** Names of one page: as many as stand beside the picture without shrinking. */
export const PAGE_NAMES = 14

/**
 * A scene as the wall's value. Up to PICTURE_GROUPS groups are one picture, more are cut by their order into several.
 * A picture is shown with the names of some groups at a time, one page after the other; numbers and lines stay.
 */
export function roomMap(scene: RoomScene, frame: RoomFrame, wanted: number): RoomMap {
  const inOrder = [...scene.groups].sort((a, b) =>
    frame.layout === "columns" && a.column !== b.column ? a.column - b.column : byName(a, b),
  )
  const pages = evenly(inOrder, PICTURE_GROUPS).flatMap((picture) =>
    evenly(picture, PAGE_NAMES).map((named) => ({ picture, named: new Set(named) })),
  )
  const page = Math.min(wanted, pages.length - 1)
  const { picture = [], named = new Set() } = pages[page] ?? {}
  const at = new Map(picture.map(({ id }, index) => [id, index]))
  const touching = scene.ties.filter(({ one, other }) => at.has(one) || at.has(other))
  const ties = touching.flatMap((tie) => roomTie(tie, at.get(tie.one), at.get(tie.other)))
  return {
    view: "map",
    ...(frame.sentence !== undefined && { sentence: frame.sentence }),
    layout: frame.layout,
    groups: picture.map((group) => ({
      ...(group.number !== undefined && { number: group.number }),
      ...(named.has(group) && { name: group.name }),
      ...(frame.layout === "columns" && { column: group.column }),
    })),
    ties,
    all: inOrder.length,
    elsewhere: touching.length - ties.length,
    page: Math.max(0, page),
    pages: Math.max(1, pages.length),
  }
}

function roomTie(tie: MapTie, one: number | undefined, other: number | undefined): readonly RoomTie[] {
  const line = lineOf(tie)
  if (line === undefined || one === undefined || other === undefined) return []
  const ends = { one, other, line, directed: tie.directed }
  if (tie.origin.from === "count") {
    const size = tie.size ?? 0
    const few = size < FEWEST_SHARED
    const weight = few ? 1 : Math.min(5, 1 + Math.floor(size / FEWEST_SHARED))
    return [{ ...ends, confirmed: true, weight, shared: few ? "a few" : size }]
  }
  // what the sides tell differently is talked about, never averaged
  const apart = tie.standing === "disputed"
  const level = line === "works with" && !apart ? Math.round(tie.size ?? 1) : 1
  return [{ ...ends, confirmed: tie.standing === "confirmed", weight: Math.min(5, Math.max(1, level)) }]
}

/** Cuts a list into as few parts as `most` allows, as equal as they can be. One empty part for an empty list. */
function evenly<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
  const parts = Math.max(1, Math.ceil(list.length / most))
  const cut = (part: number) => Math.round((part * list.length) / parts)
  return Array.from({ length: parts }, (_, part) => list.slice(cut(part), cut(part + 1)))
}
