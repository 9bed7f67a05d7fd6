import { setupI18n } from "@lingui/core"
import { describe, expect, it } from "vitest"
import { describeMap, describeWall } from "../../renderer/features/map/wall/describe.ts"
import type { BodyOf } from "../../shared/contract/kinds.ts"
import { type MapRecords, mapGraph } from "../../shared/domain/map-graph.ts"
import { roomMap, roomScene } from "../../shared/domain/map-room.ts"

const DAY = "2026-06-15"
const i18n = setupI18n({ locale: "en", messages: { en: {} } })
const people = ["p1", "p2", "p3"]
const records: MapRecords = {
  coalition: new Map<string, BodyOf<"coalition">>([
    ["rk", { name: "Ready Kids" }],
    ["cs", { name: "Cradle Steps" }],
    ["sy", { name: "Safe Youth" }],
  ]),
  organization: new Map(),
  seat: new Map(
    people.flatMap((person): [string, BodyOf<"seat">][] => [
      [`${person}-rk`, { coalition: "rk", person }],
      [`${person}-cs`, { coalition: "cs", person }],
    ]),
  ),
  tie: new Map<string, BodyOf<"tie">>([
    ["t1", { one: "rk", other: "cs", type: "works with", level: 2, claimedBy: "rk" }],
    ["t2", { one: "rk", other: "cs", type: "informs", confirmed: true }],
  ]),
}
const graph = mapGraph(records, DAY)

describe("the map in words", () => {
  it("tells the facilitator how much is drawn, how it is known and who has no tie in it", () => {
    expect(describeMap(i18n, { ...graph, day: DAY })).toBe(
      "The map shows 3 groups as of June 15, 2026. 3 ties are drawn: works with (1), informs (1), and shared people (1). 1 is not yet confirmed by both sides. No tie in this picture: Safe Youth.",
    )
  })

  it("tells the room what it sees, and names nobody", () => {
    const frame = { layout: "ring" as const, groups: ["rk", "cs", "sy"], ties: graph.ties.map(({ id }) => id) }
    const person = new Map(people.map((id) => [id, { name: `Person ${id}` }]))
    const said = describeWall(i18n, roomMap(roomScene({ ...records, person }, frame, DAY), frame, 0))
    expect(said).toBe(
      "You see 3 groups, in a ring by the alphabet. 2 lines stand for ties that groups told of. 1 line joins two groups where the same people sit; who they are is not shown. 1 dashed line is not yet confirmed by both. 1 group has no line in this picture.",
    )
    for (const name of ["Ready Kids", "Cradle Steps", "Safe Youth", "Person"]) expect(said).not.toContain(name)
  })
})
