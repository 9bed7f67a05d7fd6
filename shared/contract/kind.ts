import * as z from "zod"

/** Who may see a value, from the most secret (C0) to anyone (C4). METHOD.md B6. */
export const AUDIENCES = ["console", "synthesis", "room", "funders", "public"] as const
export type Audience = (typeof AUDIENCES)[number]

export interface Field<S extends z.ZodType = z.ZodType> {
  readonly audience: Audience
  readonly schema: S
}
export type Fields = Readonly<Record<string, Field>>
type Shape<F extends Fields> = { -readonly [K in keyof F]: F[K]["schema"] }

/** A field of a kind. Its class is a floor: the record's own audience can only make it more secret. */
export function field<S extends z.ZodType>(audience: Audience, schema: S): Field<S> {
  return { audience, schema: schema.meta({ audience }) }
}

/**
 * How a kind is written:
 * - `full`: journal, undo, events, index.
 * - `draft`: written at once and coalesced; events but never an undo step (timer, wall state, half-typed text).
 * - `none`: confidential.db only, no journal, undo, index, time or order (ballots, anonymous answers).
 */
export type JournalMode = "full" | "draft" | "none"

export interface KindOptions {
  readonly journal?: JournalMode
  /** Fields whose words the search finds. Private words never stand here. */
  readonly search?: readonly string[]
  /** True where a window may add, edit and remove the kind through the generic record commands. */
  readonly editable?: boolean
  /** False where windows do not hold the records but read them one by one, by a command of their own. */
  readonly mirrored?: boolean
  /** Fields that the core alone gives a value: no window edits them, and undo leaves them as they are. */
  readonly given?: readonly string[]
}

export interface Kind<N extends string = string, F extends Fields = Fields> {
  readonly name: N
  readonly fields: F
  readonly body: z.ZodObject<Shape<F>, z.core.$strict>
  readonly journal: JournalMode
  readonly search: readonly string[]
  readonly editable: boolean
  readonly mirrored: boolean
  readonly given: readonly string[]
}
export type Body<K extends Kind> = z.infer<K["body"]>

/** Declares a kind of record. A field without an audience does not compile. No field may accept null: in a change null means absent. */
export function kind<const N extends string, F extends Fields>(
  name: N,
  fields: F,
  options: KindOptions = {},
): Kind<N, F> {
  const shape = Object.fromEntries(Object.entries(fields).map(([key, { schema }]) => [key, schema]))
  return {
    name,
    fields,
    body: z.strictObject(shape as Shape<F>),
    journal: options.journal ?? "full",
    search: options.search ?? [],
    editable: options.editable ?? false,
    mirrored: options.mirrored ?? true,
    given: options.given ?? [],
  }
}

function rank(audience: Audience): number {
  const found = AUDIENCES.indexOf(audience)
  if (found < 0) throw new Error("no such audience") // or it would see everything
  return found
}

/** The more secret of two classes: what a value derived from both must carry. */
export function mostSecret(a: Audience, b: Audience): Audience {
  return rank(a) <= rank(b) ? a : b
}

/**
 * What `audience` may see of a record: the fields of its class or wider, or nothing if the record itself is more secret.
 * The one function behind copies, reports and the wall.
 */
export function view<K extends Kind>(
  of: K,
  body: Body<K>,
  audience: Audience,
  recordClass: Audience = "public",
): Partial<Body<K>> {
  if (rank(recordClass) < rank(audience)) return {}
  return Object.fromEntries(
    Object.entries(body).filter(([key]) => {
      const declared = Object.hasOwn(of.fields, key) ? of.fields[key] : undefined
      return declared !== undefined && rank(declared.audience) >= rank(audience)
    }),
  ) as Partial<Body<K>>
}
