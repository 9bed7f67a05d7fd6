import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { COMMAND_NAMES } from "../../shared/contract/index.ts"
import { KIND_NAMES, kindOf } from "../../shared/contract/kinds.ts"
import { CONTENT } from "../../shared/method/contents.ts"
import { COVERAGE, type Works } from "../../shared/method/coverage.ts"
import { findExercise } from "../../shared/method/exercises.ts"

const read = (path: string) => readFileSync(resolve(import.meta.dirname, "../..", path), "utf8")
/** The places of the console, as its routes name them. */
const PLACES =
  /export const PLACES = \[([^\]]+)\]/.exec(read("renderer/stores/route.ts"))?.[1]?.match(/[a-z-]+/g) ??
  ([] as string[])
const PAGES = read("renderer/app/pages.tsx")

/** Opens what an item names; what it finds is not undefined. */
async function open(works: Works): Promise<unknown> {
  switch (works.at) {
    case "exercise":
      return findExercise(works.code)
    case "record":
      if (!KIND_NAMES.includes(works.kind)) return undefined
      return works.field === undefined ? works.kind : kindOf(works.kind).fields[works.field]
    case "page":
      return PLACES.includes(works.place) && PAGES.includes(works.place) ? works.place : undefined
    case "command":
      return COMMAND_NAMES.find((name) => name === works.name)
    case "figure": {
      const path = resolve(import.meta.dirname, `../../shared/domain/${works.module}.ts`)
      if (!existsSync(path)) return undefined
      const module = (await import(path)) as Readonly<Record<string, unknown>>
      return typeof module[works.name] === "function" ? works.name : undefined
    }
    case "content": {
      const part = CONTENT.en[works.part]
      if (works.id === undefined) return part.length > 0 ? part : undefined
      return (part as readonly unknown[]).find(
        (one) => typeof one === "object" && one !== null && (one as { id?: unknown }).id === works.id,
      )
    }
  }
}

describe("the method's 113 items", () => {
  it("are all there", () => {
    expect(COVERAGE).toHaveLength(113)
    expect(new Set(COVERAGE.map(({ says }) => says)).size).toBe(113)
  })

  it.each(COVERAGE.map((one, at) => [at + 1, one.says, one] as const))(
    "%i %s works where it says",
    async (_no, _says, { works, later }) => {
      for (const one of works) expect(await open(one), JSON.stringify(one)).toBeDefined()
      // an item that works nowhere yet says what brings it
      if (works.length === 0) expect(later ?? "").not.toBe("")
    },
  )

  it("would notice a name that is not there", async () => {
    expect(await open({ at: "exercise", code: "E9.9" })).toBeUndefined()
    expect(await open({ at: "record", kind: "coalition", field: "nothing" })).toBeUndefined()
    expect(await open({ at: "page", place: "nowhere" })).toBeUndefined()
    expect(await open({ at: "figure", module: "overlap", name: "nothing" })).toBeUndefined()
    expect(await open({ at: "content", part: "cases", id: "nowhere" })).toBeUndefined()
  })
})
