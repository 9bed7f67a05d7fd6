import type { AnyBody } from "../contract/changes.ts"
import { type BodyOf, KIND_NAMES, type KindName } from "../contract/kinds.ts"
import type { Position } from "../contract/session.ts"
import { READ_BACK, SAID, wordsOf } from "../contract/statements.ts"
import { cellText } from "../method/blocks/form.ts"
import { rowKey } from "../method/blocks/matrix.ts"
import { placeKey, thingKey } from "../method/blocks/place.ts"
import { findExercise, speaker } from "../method/exercises.ts"
import { type Language, WORDS } from "../method/words.ts"
import { stepOf } from "./off-script.ts"

/** What a person said, as it can be read back: a record, or the part of one. */
export interface Statement {
  readonly kind: KindName
  readonly id: string
  readonly part?: string
  readonly party?: string
  readonly words: string
  /** Whether its speaker said that it stands so; absent where the room accepts it as a whole. */
  readonly accepted?: boolean
}

type All = <K extends KindName>(kind: K) => readonly { readonly id: string; readonly body: BodyOf<K> }[]

/** All that was said in a session, to be read back; with the impact sentence, which is every session's. */
export function statementsOf(all: All, session: string, language: Language = "en"): readonly Statement[] {
  const wordsIn = reader(all, session, language)
  return KIND_NAMES.flatMap((kind) => {
    const saying = SAID[kind]
    if (saying.said === "nothing") return []
    const here = (all as (of: KindName) => readonly Kept[])(kind).filter(
      ({ body }) => kind === "impactSentence" || body["session"] === session,
    )
    if (saying.said === "whole") {
      return here.flatMap(({ id, body }): readonly Statement[] => {
        const words = wordsIn(kind, body)
        const accepted = READ_BACK.includes(kind) && { accepted: body["accepted"] === true }
        return words === "" ? [] : [{ kind, id, words, ...accepted }]
      })
    }
    return here.flatMap(({ id, body }) =>
      Object.keys(saying.parts).flatMap((part) =>
        partsSaid(body[part], language).map((one) => ({ kind, id, part, ...one })),
      ),
    )
  })
}

interface Kept {
  readonly id: string
  readonly body: AnyBody
}

/** A part in words, or what each party said in it. */
function partsSaid(said: unknown, language: Language): readonly { readonly party?: string; readonly words: string }[] {
  if (typeof said === "string") return said === "" ? [] : [{ words: said }]
  if (!Array.isArray(said)) return []
  return (said as readonly PartySaid[]).map(({ party, words, position }) => ({
    party,
    words: `${party}: ${words ?? positionWord(position, language)}`,
  }))
}

interface PartySaid {
  readonly party: string
  readonly words?: string
  readonly position?: Position
}

function positionWord(position: Position | undefined, language: Language): string {
  const { scale, abstain, talk } = WORDS[language]
  if (position === undefined) return ""
  return typeof position === "number" ? (scale[position] ?? "") : { abstain, talk }[position]
}

/** Says a record in words, as its block does. */
function reader(all: All, id: string, language: Language) {
  const plan = all("session").find((one) => one.id === id)?.body.plan ?? []
  const live = all("live").find((one) => one.id === id)?.body
  const names = new Map(all("coalition").map((group) => [group.id, group.body.name]))
  return (kind: KindName, body: AnyBody): string => {
    const planned = typeof body["step"] === "number" ? stepOf(plan, live, body["step"]) : undefined
    const exercise = planned === undefined ? undefined : findExercise(planned, language)
    const block = exercise?.blocks.find((one) => one.id === body["block"])
    const say = exercise === undefined ? () => "" : speaker(exercise, planned?.prompts, language)
    const nameOf = (group: unknown) => names.get(String(group)) ?? ""
    if (block?.kind === "form") {
      const cells = block.fields.map((field) => cellText(field, body[field.name], WORDS[language].locale))
      return cells.filter((cell) => cell !== "").join(" · ")
    }
    if (block?.kind === "matrix") return `${nameOf(body["coalition"])} · ${say(rowKey(block.id, String(body["fn"])))}`
    if (block?.kind === "place") {
      const item = String(body["item"])
      const column = block.columns.findIndex((one) => one.id === body["column"])
      return `${block.items === undefined ? nameOf(item) : say(thingKey(block.id, item))} · ${say(placeKey(block.id, column))}`
    }
    const told = kind === "cluster" ? ["title"] : wordsOf(kind)
    const party = typeof body["party"] === "string" ? `${body["party"]}: ` : ""
    return party + told.flatMap((name) => (typeof body[name] === "string" ? [body[name]] : [])).join(" · ")
  }
}
