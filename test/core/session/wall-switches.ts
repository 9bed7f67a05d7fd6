import type { CommandName, Input } from "../../../shared/contract/index.ts"
import { allowedLive, type Model, type Stored } from "./wall-model.ts"

interface World {
  readonly did: <N extends CommandName>(name: N, input: Input<N>) => Promise<boolean>
  readonly all: () => Promise<readonly Stored[]>
  readonly sessions: readonly string[]
}

/** Blank, Freeze and Off. */
export async function switchWall(what: "blank" | "freeze" | "off", world: World, model: Model): Promise<void> {
  const { did, all, sessions } = world
  switch (what) {
    case "blank":
      await did("wall.blank", {})
      if (model.mode === "blank") model.mode = model.under
      else if (model.mode !== "off") {
        model.under = model.mode
        model.mode = "blank"
      }
      return
    case "freeze":
      if (model.mode === "off") return void (await did("wall.freeze", {}))
      if (model.mode === "live" || (model.mode === "blank" && model.under === "live")) {
        model.frozen = allowedLive(model, sessions, await all())
        model.frozenMap = model.source.from === "map"
      }
      await did("wall.freeze", {})
      if (model.mode === "blank") model.under = model.under === "live" ? "frozen" : "live"
      else model.mode = model.mode === "live" ? "frozen" : "live"
      return
    case "off":
      await did("wall.off", {})
      Object.assign(model, { mode: "off", under: "live", source: { from: "resting", next: "" } })
      return
  }
}
