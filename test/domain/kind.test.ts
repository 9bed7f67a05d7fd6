import * as fc from "fast-check"
import { describe, expect, expectTypeOf, it } from "vitest"
import * as z from "zod"
import { COMMANDS } from "../../shared/contract/index.ts"
import {
  AUDIENCES,
  type Audience,
  type Body,
  type Fields,
  field,
  kind,
  mostSecret,
  view,
} from "../../shared/contract/kind.ts"
import { KIND_NAMES, KINDS, kindOf } from "../../shared/contract/kinds.ts"

/** Never runs: the compiler is the test, for an expected error that does not come is an error itself. */
export function doesNotCompile(): void {
  // @ts-expect-error a field without an audience
  kind("x", { a: z.string() })
  // @ts-expect-error an audience that was lost by wrapping
  kind("x", { a: field("room", z.string()).optional() })
  // @ts-expect-error no such audience
  kind("x", { a: field("C9", z.string()) })
  // @ts-expect-error an audience without a schema
  kind("x", { a: { audience: "room" } })
  // @ts-expect-error no such way of writing
  kind("x", { a: field("room", z.string()) }, { journal: "sometimes" })
  const made = kind("x", { a: field("room", z.string()), b: field("console", z.number().optional()) })
  // @ts-expect-error a field that the kind does not have
  const more: Body<typeof made> = { a: "1", c: 2 }
  // @ts-expect-error a field that is missing
  const less: Body<typeof made> = { b: 2 }
  // @ts-expect-error a class that is not one
  view(made, { a: "1" }, "everyone")
  void more
  void less
}

describe("a kind", () => {
  it("has the body that its fields say, and no other", () => {
    const made = kind("x", { a: field("room", z.string()), b: field("console", z.number().optional()) })
    expectTypeOf<Body<typeof made>>().toEqualTypeOf<{ a: string; b?: number | undefined }>()
    expect(made.body.safeParse({ a: "1", b: 2 }).success).toBe(true)
    expect(made.body.safeParse({ a: "1", c: 2 }).success).toBe(false)
    expect(made.body.safeParse({ b: 2 }).success).toBe(false)
  })

  it("carries the class of each field into its JSON Schema", () => {
    const made = kind("x", { a: field("room", z.string().min(1)), b: field("console", z.number().optional()) })
    expect(z.toJSONSchema(made.body, { io: "input" })).toMatchObject({
      additionalProperties: false,
      required: ["a"],
      properties: { a: { audience: "room", minLength: 1 }, b: { audience: "console" } },
    })
  })
})

describe.each(KIND_NAMES)("the kind %s", (name) => {
  const { fields, search, body } = kindOf(name)

  it("is called by its own name and says of each field who may see it", () => {
    expect(KINDS[name].name).toBe(name)
    for (const { audience } of Object.values(fields)) expect(AUDIENCES).toContain(audience)
  })

  it("has no field that may be null: in a change null means absent", () => {
    for (const [key, { schema }] of Object.entries(fields))
      expect([key, schema.safeParse(null).success]).toEqual([key, false])
  })

  it("is plain JSON, with limits that a JSON Schema can say", () => {
    const schema = z.toJSONSchema(body, { io: "input" })
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(fields))
  })

  it("finds words only in fields that it has", () => {
    for (const key of search) expect(Object.keys(fields)).toContain(key)
  })
})

it("every command says what goes in and out as JSON Schema", () => {
  for (const [name, { input, output }] of Object.entries(COMMANDS)) {
    expect(() => [z.toJSONSchema(input, { io: "input" }), z.toJSONSchema(output)], name).not.toThrow()
  }
})

const audience = fc.constantFrom(...AUDIENCES)
const rank = (of: Audience) => AUDIENCES.indexOf(of)
/** A kind of any fields of any classes, with a body in which each value names its own class. */
const anyKind = fc
  .dictionary(fc.string({ minLength: 1, maxLength: 6 }), fc.tuple(audience, fc.boolean()), { maxKeys: 12 })
  .map((declared) => {
    const entries = Object.entries(declared).filter(([key]) => key !== "__proto__")
    const fields: Fields = Object.fromEntries(entries.map(([key, [of]]) => [key, field(of, z.string().optional())]))
    const body = Object.fromEntries(entries.filter(([, [, there]]) => there).map(([key, [of]]) => [key, `for ${of}`]))
    return { made: kind("any", fields), body }
  })

describe("view", () => {
  it("shows nothing of a more secret class, and everything else", () => {
    fc.assert(
      fc.property(anyKind, audience, ({ made, body }, who) => {
        const seen = view(made, body as never, who) as Record<string, string>
        const allowed = Object.entries(body).filter(([key]) => rank(made.fields[key]!.audience) >= rank(who))
        expect(seen).toEqual(Object.fromEntries(allowed))
        for (const secret of AUDIENCES.filter((of) => rank(of) < rank(who))) {
          expect(Object.values(seen)).not.toContain(`for ${secret}`)
        }
      }),
    )
  })

  it("shows nothing at all of a record that is more secret than who looks", () => {
    fc.assert(
      fc.property(anyKind, audience, audience, ({ made, body }, who, own) => {
        const seen = view(made, body as never, who, own)
        expect(seen).toEqual(rank(own) < rank(who) ? {} : view(made, body as never, who))
      }),
    )
  })

  it("never shows more to a wider audience", () => {
    fc.assert(
      fc.property(anyKind, audience, audience, audience, ({ made, body }, one, other, own) => {
        const [narrow, wide] = rank(one) <= rank(other) ? [one, other] : [other, one]
        expect(view(made, body as never, narrow, own)).toMatchObject(view(made, body as never, wide, own))
      }),
    )
  })

  it("shows nothing of a field that nobody declared", () => {
    const made = kind("x", { a: field("public", z.string()) })
    expect(view(made, { a: "1", constructor: "2", b: "3" } as never, "console")).toEqual({ a: "1" })
  })

  it("refuses an audience that is none", () => {
    const made = kind("x", { a: field("console", z.string()) })
    expect(() => view(made, { a: "1" }, "C9" as Audience)).toThrow("no such audience")
  })
})

it("the more secret of two classes is the lower one, whichever comes first", () => {
  fc.assert(
    fc.property(audience, audience, (a, b) => {
      expect(mostSecret(a, b)).toBe(mostSecret(b, a))
      expect(rank(mostSecret(a, b))).toBe(Math.min(rank(a), rank(b)))
    }),
  )
})
