import { TABLES } from "../contract/community.ts"
import type { BodyOf } from "../contract/kinds.ts"

type TieType = BodyOf<"tie">["type"]

/** Who is speaking while ties are drawn. */
export type Claimant =
  | { readonly by: "table"; readonly table: number }
  | { readonly by: "group"; readonly number: number }
  | { readonly by: "facilitator" }

/** Whether ties are told as they are, or as they should be in 18 months. */
export type DrawnLayer = "now" | "wanted"

/** What a whole line says. */
export type ClaimLine =
  | {
      readonly is: "claim"
      readonly one: number
      readonly other: number
      readonly type: TieType
      readonly level: number | undefined
      /** There is no such tie. */
      readonly denied: boolean
    }
  | { readonly is: "claimant"; readonly claimant: Claimant }
  | { readonly is: "layer"; readonly layer: DrawnLayer }

/** Why a key was refused, or a line cannot be entered yet. */
export type LineRefusal =
  | { readonly why: "no such group"; readonly number: number }
  | { readonly why: "one group twice"; readonly number: number }
  | { readonly why: "no such word"; readonly word: string }
  | { readonly why: "not finished" }

/** What may follow two groups, and what it means; `>` where it has a direction. */
export const CLAIM_WORDS: readonly { readonly word: string; readonly type: TieType }[] = [
  { word: "money", type: "funds" },
  { word: "info", type: "informs" },
  { word: "data", type: "shares data" },
  { word: "refers", type: "refers to" },
  { word: "hosts", type: "hosts" },
  { word: "part", type: "part of" },
]
const LEVEL = /^[0-5]$/
const UNDIRECTED_WORDS = ["0", "1", "2", "3", "4", "5", "no", "met", "never"] as const
const WANTED_WORDS = ["0", "1", "2", "3", "4", "5", "no"] as const
const NO = "no"

/** What a line is read with: the numbers of the groups that are there, and what is being drawn. */
export interface LineContext {
  readonly numbers: ReadonlySet<number>
  readonly layer: DrawnLayer
}

/**
 * Why a half-typed line can no longer become one that holds: undefined as long as it can. What this refuses is not typed,
 * so that a wrong number is noticed at the key and not at the end of the line.
 */
export function refusalOf(text: string, context: LineContext): LineRefusal | undefined {
  return walk(text, context).refused
}

/** Reads a whole line: `4-7 2`, `4>9 money`, `4-7 no`, `t3`, `by 4`, `me`, `wanted`, `now`. */
export function readLine(text: string, context: LineContext): ClaimLine | LineRefusal {
  const { refused, line } = walk(text.trimEnd(), context)
  return refused ?? line ?? { why: "not finished" }
}

interface Walked {
  readonly refused?: LineRefusal
  /** What the line says, if it ended here. */
  readonly line?: ClaimLine
}

function walk(text: string, context: LineContext): Walked {
  if (text === "") return {}
  return /^\d/.test(text) ? walkClaim(text, context) : walkWord(text.toLowerCase(), context)
}

function walkClaim(text: string, { numbers, layer }: LineContext): Walked {
  const [first = "", ...between] = text.split(/(?=\D)/)
  const rest = between.join("")
  const one = Number(first)
  if (rest === "") return canBegin(first, numbers) ? {} : noGroup(one)
  if (!numbers.has(one)) return noGroup(one)
  const [, sign = "", second, gap, said = ""] = /^( ?[->] ?| )(\d*)( ?)(.*)$/.exec(rest) ?? []
  if (second === undefined) return { refused: { why: "no such word", word: rest } }
  const directed = sign.includes(">")
  if (directed && layer === "wanted") return { refused: { why: "no such word", word: ">" } }
  if (second === "") return gap === "" && said === "" ? {} : { refused: { why: "no such word", word: said } }
  const other = Number(second)
  if (gap === "" && said !== "") return { refused: { why: "no such word", word: said } }
  if (gap === "") {
    const others = new Set([...numbers].filter((number) => number !== one))
    if (!canBegin(second, others)) return other === one ? twice(one) : noGroup(other)
  } else {
    if (!numbers.has(other)) return noGroup(other)
    if (other === one) return twice(one)
  }
  return walkSaid(said.toLowerCase(), { one, other, directed, layer, known: numbers.has(other) && other !== one })
}

interface Said {
  readonly one: number
  readonly other: number
  readonly directed: boolean
  readonly layer: DrawnLayer
  readonly known: boolean
}

function walkSaid(said: string, { one, other, directed, layer, known }: Said): Walked {
  const claim = (type: TieType, level: number | undefined, denied: boolean): Walked => ({
    line: { is: "claim", one, other, type, level, denied },
  })
  if (directed) {
    const [word = "", ...more] = said.split(" ")
    if (word === "") return {}
    const fits = CLAIM_WORDS.filter((each) => each.word.startsWith(word))
    if (fits.length === 0) return { refused: { why: "no such word", word } }
    const then = more.join(" ")
    if (!NO.startsWith(then)) return { refused: { why: "no such word", word: then } }
    const [only] = fits
    if (fits.length > 1 || only === undefined || then === "n") return {}
    return claim(only.type, undefined, then === NO)
  }
  if (said === "") return known && layer === "now" ? claim("works with", undefined, false) : {}
  const words: readonly string[] = layer === "wanted" ? WANTED_WORDS : UNDIRECTED_WORDS
  const fits = words.filter((word) => word.startsWith(said))
  if (fits.length === 0) return { refused: { why: "no such word", word: said } }
  if (LEVEL.test(said)) return claim("works with", Number(said), false)
  const [only] = fits
  if (fits.length > 1 || only === undefined) return {}
  if (only === NO) return said === NO ? claim("works with", 0, false) : {}
  return claim("met to compare", undefined, only === "never")
}

function walkWord(text: string, { numbers }: LineContext): Walked {
  const table = /^t(\d*)$/.exec(text)
  if (table !== null) {
    const number = Number(table[1])
    if (table[1] === "") return {}
    if (number < 1 || number > TABLES) return { refused: { why: "no such word", word: text } }
    return { line: { is: "claimant", claimant: { by: "table", table: number } } }
  }
  const by = /^by (\d*)$/.exec(text)
  if (by !== null) {
    const digits = by[1] ?? ""
    const number = Number(digits)
    if (digits !== "" && !canBegin(digits, numbers)) return noGroup(number)
    if (!numbers.has(number)) return {}
    return { line: { is: "claimant", claimant: { by: "group", number } } }
  }
  if (text === "me") return { line: { is: "claimant", claimant: { by: "facilitator" } } }
  if (text === "now" || text === "wanted") return { line: { is: "layer", layer: text } }
  const begins = ["by ", "me", "now", "wanted"].some((word) => word.startsWith(text))
  return begins ? {} : { refused: { why: "no such word", word: text } }
}

const noGroup = (number: number): Walked => ({ refused: { why: "no such group", number } })
const twice = (number: number): Walked => ({ refused: { why: "one group twice", number } })

/** True where a group's number is these digits or begins with them. */
function canBegin(digits: string, numbers: ReadonlySet<number>): boolean {
  for (const number of numbers) if (String(number).startsWith(digits)) return true
  return false
}
