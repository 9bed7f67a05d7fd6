import * as fc from "fast-check"
import type { AnyBody } from "../../shared/contract/changes.ts"
import type { KindName } from "../../shared/contract/kinds.ts"
import { AppError } from "../../shared/errors.ts"
import type { TestApp } from "./test-app.ts"

/** A command that a console window might give; numbers pick among the records that are there at that moment. */
export type WriteStep =
  | { readonly do: "add"; readonly kind: KindName; readonly body: AnyBody }
  | { readonly do: "seat" | "tie"; readonly at: number; readonly with: number; readonly level: number }
  | { readonly do: "edit"; readonly at: number; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly do: "remove"; readonly at: number; readonly count: number }
  | { readonly do: "move"; readonly at: number; readonly x: number; readonly y: number }
  | { readonly do: "merge"; readonly at: number; readonly with: number }
  | { readonly do: "restore"; readonly at: number }
  | { readonly do: "undo" | "redo" }

/** Any words at all: blanks at the ends, controls, half a surrogate pair, nothing. */
const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.constantFrom("Ready Kids", "  Ready Kids ", "__proto__", "Ñandú", "0"),
)
const answers = fc.record({
  state: fc.constantFrom("listed", "none", "not asked", "declined", "unknown"),
  items: fc.array(words, { maxLength: 3 }),
})
const number = fc.nat(30)

const group = fc.record(
  {
    name: words,
    aka: fc.array(words, { maxLength: 2 }),
    goals: answers,
    functions: fc.dictionary(words, fc.nat(4), { maxKeys: 3 }),
    ages: fc.record({ from: fc.integer({ min: -9, max: 200 }), until: fc.integer({ min: -8, max: 1201 }) }),
    stance: fc.constantFrom("yes", "no", "never asked"),
    meetingHours: fc.oneof(fc.double(), fc.nat(24)),
  },
  { requiredKeys: ["name"] },
)
const named = fc.record({ name: words, notes: words, source: words }, { requiredKeys: ["name"] })

const adding = fc.oneof(
  fc.record({ do: fc.constant("add" as const), kind: fc.constant("coalition" as const), body: group }),
  fc.record({ do: fc.constant("add" as const), kind: fc.constantFrom("organization", "person"), body: named }),
  fc.record({
    do: fc.constant("add" as const),
    kind: fc.constant("holdItem" as const),
    body: fc.record({ text: words }),
  }),
) as fc.Arbitrary<WriteStep>

/** Steps that make something new or change what is there; some of them are refused. */
export const doing: fc.Arbitrary<WriteStep> = fc.oneof(
  { weight: 4, arbitrary: adding },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom("seat", "tie"), at: number, with: number, level: fc.nat(6) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("edit" as const),
      at: number,
      fields: fc.oneof(
        fc.record({ name: words, notes: fc.option(words), source: fc.option(words) }, { requiredKeys: [] }),
        fc.record({ goals: fc.option(answers), stance: fc.option(fc.constantFrom("yes", "no")) }, { requiredKeys: [] }),
        fc.dictionary(fc.constantFrom("name", "aka", "nothing"), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 }),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("remove" as const), at: number, count: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("move" as const), at: number, x: fc.double(), y: fc.integer() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("merge" as const), at: number, with: number }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("restore" as const), at: number }) },
)
/** The same, with steps taken back and given again in between. */
export const doingAndTurning: fc.Arbitrary<WriteStep> = fc.oneof(
  { weight: 3, arbitrary: doing },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("undo", "redo") }) },
)

/** What stands in the workspace, by kind and id. */
export async function everything(app: TestApp): Promise<Readonly<Record<string, AnyBody>>> {
  const { records } = await app.call("records.all", {})
  return Object.fromEntries(records.map(({ kind, id, body }) => [`${kind}/${id}`, body]))
}

/** The same without what undo leaves as it is: how far the numbers of groups have gone. */
export async function takenBack(app: TestApp): Promise<Readonly<Record<string, AnyBody>>> {
  const { "workspace/workspace": workspace, ...rest } = await everything(app)
  const body = { ...workspace }
  delete body["lastNumber"]
  return { ...rest, "workspace/workspace": body }
}

/** Carries out a step through its command; false when it was refused. Anything but a refusal is thrown on. */
export async function carryOut(app: TestApp, step: WriteStep): Promise<boolean> {
  try {
    return await give(app, step)
  } catch (error) {
    if (error instanceof AppError && REFUSALS.has(error.code)) return false
    throw error
  }
}
const REFUSALS = new Set(["invalid-input", "not-found", "conflict", "nothing-to-undo", "not-allowed"])

async function give(app: TestApp, step: WriteStep): Promise<boolean> {
  const { call } = app
  const { records } = await call("records.all", {})
  const pick = <T>(list: readonly T[], n: number) => list[n % list.length]
  const of = (...kinds: KindName[]) => records.filter(({ kind }) => kinds.includes(kind))
  switch (step.do) {
    case "add":
      await call("records.add", { kind: step.kind, body: step.body as never })
      return true
    case "seat": {
      const [coalition, holder] = [pick(of("coalition"), step.at), pick(of("person", "organization"), step.with)]
      if (!coalition || !holder) return false
      await call("records.add", { kind: "seat", body: { coalition: coalition.id, [holder.kind]: holder.id } })
      return true
    }
    case "tie": {
      const [one, other] = [pick(of("coalition"), step.at), pick(of("coalition"), step.with)]
      if (!one || !other) return false
      const body = { one: one.id, other: other.id, type: "works with", level: step.level }
      await call("records.add", { kind: "tie", body })
      return true
    }
    case "edit": {
      const target = pick(of("coalition", "organization", "person"), step.at)
      if (!target) return false
      await call("records.edit", { kind: target.kind, id: target.id, fields: step.fields as never })
      return true
    }
    case "remove": {
      const first = pick(of("coalition", "organization", "person", "seat", "tie"), step.at)
      if (!first) return false
      const ids = of(first.kind)
        .slice(0, step.count)
        .map(({ id }) => id)
      await call("records.remove", { kind: first.kind, ids: [first.id, ...ids.filter((id) => id !== first.id)] })
      return true
    }
    case "move": {
      const card = pick(of("coalition", "organization"), step.at)
      if (!card) return false
      await call("map.move", { label: "Move", places: [{ id: card.id, x: step.x, y: step.y }] })
      return true
    }
    case "merge": {
      const [from, into] = [pick(of("coalition"), step.at), pick(of("coalition"), step.with)]
      if (!from || !into) return false
      await call("coalition.merge", { from: from.id, into: into.id })
      return true
    }
    case "restore": {
      const trash = await call("records.trash", {})
      const entry = pick(trash, step.at)
      if (!entry) return false
      const together = trash.filter((other) => other.step === entry.step).map(({ id }) => id)
      await call("records.restore", { ids: together })
      return true
    }
    case "undo":
    case "redo":
      await call(step.do === "undo" ? "records.undo" : "records.redo", {})
      return true
  }
}
