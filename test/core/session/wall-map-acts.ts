import type { CommandName, Input } from "../../../shared/contract/index.ts"
import { type Model, type Stored, TOKEN } from "./wall-model.ts"

interface World {
  readonly did: <N extends CommandName>(name: N, input: Input<N>) => Promise<boolean>
  readonly all: () => Promise<readonly Stored[]>
  readonly token: () => string
  readonly pick: number
}

/** What is done with the map on the wall. */
export async function mapAct(what: "town" | "showMap" | "takeOff", world: World, model: Model): Promise<void> {
  if (what === "town") return settleTown(world)
  if (what === "takeOff") {
    const gone = await takeOff(world)
    if (model.frozenMap) model.frozen = new Set([...model.frozen].filter((own) => !gone.includes(own)))
    return
  }
  const frame = await addFrame(world)
  if (frame === undefined) return
  await world.did("wall.show", { source: { from: "map", frame } })
  model.source = { from: "map", frame }
  if (model.mode === "off") model.mode = "live"
}

const ids = (records: readonly Stored[], of: string) => records.flatMap(({ kind, id }) => (kind === of ? id : []))

/** Two more groups, one at times for the console alone, persons who sit at both, and what is said between groups. */
async function settleTown({ did, all, token, pick }: World): Promise<void> {
  for (const hidden of [false, pick % 3 === 0]) {
    const body = { name: token(), redLines: token(), ...(hidden && { audience: "console" as const }) }
    await did("records.add", { kind: "coalition", body })
  }
  for (let n = 0; n <= pick % 4; n++) await did("records.add", { kind: "person", body: { name: token() } })
  const records = await all()
  const [one = "", other = ""] = ids(records, "coalition").slice(-2)
  for (const person of ids(records, "person").slice(-4)) {
    for (const coalition of [one, other]) await did("records.add", { kind: "seat", body: { coalition, person } })
  }
  await did("records.add", { kind: "tie", body: { one, other, type: "works with", level: pick % 6, note: token() } })
}

/** A frame of every group, or of every second one, with all ties that there can be; undefined where there are no groups. */
async function addFrame({ did, all, token, pick }: World): Promise<string | undefined> {
  const groups = ids(await all(), "coalition").filter((_, n) => pick % 2 === 0 || n % 2 === 0)
  if (groups.length === 0) return undefined
  const ties = ["works with", "shared people"].flatMap((layer) =>
    groups.flatMap((one) => groups.map((other) => `${layer}: ${one} > ${other}`)),
  )
  const layout = pick % 3 === 0 ? ("columns" as const) : ("ring" as const)
  await did("frame.add", { presentation: "Map", layout, groups, ties: ties.slice(0, 3000), sentence: token() })
  return ids(await all(), "frame").at(-1)
}

/** Takes a group off the newest frame; the words that a wall which stands still with it must not say any more. */
async function takeOff({ did, all, pick }: World): Promise<readonly string[]> {
  const records = await all()
  const frame = records.findLast(({ kind }) => kind === "frame")
  const groups = (frame?.body["groups"] ?? []) as readonly string[]
  const group = groups[pick % Math.max(1, groups.length)]
  if (frame === undefined || group === undefined) return []
  if (!(await did("frame.takeOff", { id: frame.id, group }))) return []
  const name = records.find(({ id }) => id === group)?.body["name"]
  return String(name).match(TOKEN) ?? []
}
