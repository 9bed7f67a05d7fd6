import type { Input } from "../../../../shared/contract/index.ts"
import type { BodyOf } from "../../../../shared/contract/kinds.ts"
import type { SessionBody } from "../../../../shared/contract/session.ts"
import { readTypedTime } from "../../../../shared/domain/typed-date.ts"
import { NOT_ASKED, optionKey } from "../../../../shared/method/blocks/count.ts"
import { findExercise, speaker } from "../../../../shared/method/exercises.ts"

export type AsideTo = Input<"session.aside">["to"]

/** What the form off the script offers, in this order. */
export const KINDS = ["line", "cards", "count", "break", "talk", "fist", "step"] as const
export type AsideKind = (typeof KINDS)[number]

/** The steps of the library behind them, each with the block whose prompt is what was typed. */
const STEPS = {
  line: { exercise: "line", block: "line" },
  cards: { exercise: "cards", block: "cards" },
  count: { exercise: "count", block: "count" },
  fist: { exercise: "fist", block: "fist" },
  talk: { exercise: "one-two-four-all", block: "cards" },
  break: { exercise: "break", block: "break" },
} as const

interface Typed {
  readonly text: string
  /** Answers of a count with strokes between them. */
  readonly answers: string
  /** When a break ends, as an ISO moment. */
  readonly until: string | undefined
  /** The key of a step of any plan. */
  readonly place: string
}

/** What the core is asked for; undefined while something is missing. */
export function asideOf(kind: AsideKind, { text, answers, until, place }: Typed): AsideTo | undefined {
  if (kind === "step") return placeOf(place)
  const { exercise, block } = STEPS[kind]
  const prompts = {
    ...(text !== "" && { [block]: text }),
    ...(kind === "count" && answerWords(answers)),
  }
  const asked = { is: "new", exercise, ...(Object.keys(prompts).length > 0 && { prompts }) } as const
  if (kind !== "break") return asked
  return until === undefined ? undefined : { ...asked, until }
}

const ANSWERS = 6

/** Words of a count in the place of its own; those that are not asked for are taken out. */
function answerWords(answers: string): Record<string, string> {
  const words = answers
    .split("/")
    .map((word) => word.trim().slice(0, 60))
    .filter((word) => word !== "")
  if (words.length < 2) return {}
  return Object.fromEntries(
    Array.from({ length: ANSWERS }, (_, at) => [optionKey("count", at), words[at] ?? NOT_ASKED]),
  )
}

/** "15" is in fifteen minutes, "10:45" the next time that the clock says so. Undefined for anything else. */
export function breakEnd(text: string, now: Date): string | undefined {
  const minutes = /^\s*([1-9]\d{0,2})\s*$/.exec(text)
  if (minutes) return new Date(now.getTime() + Number(minutes[1]) * 60_000).toISOString()
  const [hour, minute] = readTypedTime(text)?.split(":").map(Number) ?? []
  if (hour === undefined || minute === undefined || text.trim() === "0") return undefined
  const end = new Date(now)
  end.setHours(hour, minute, 0, 0)
  if (end <= now) end.setDate(end.getDate() + 1)
  return end.toISOString()
}

interface OtherStep {
  readonly key: string
  readonly label: string
  /** False for a step of another session, whose title stands before it. */
  readonly own: boolean
}

/** Every block of every plan: of this one under its own number, of others as a step that is taken over. */
export function otherSteps(
  here: string,
  sessions: ReadonlyMap<string, SessionBody>,
  lives: ReadonlyMap<string, BodyOf<"live">>,
): readonly OtherStep[] {
  const own = [...sessions].filter(([id]) => id === here)
  const others = [...sessions]
    .filter(([id]) => id !== here)
    .toSorted(([a], [b]) => (lives.get(b)?.startedAt ?? "9").localeCompare(lives.get(a)?.startedAt ?? "9"))
  return [...own, ...others].flatMap(([id, session]) =>
    session.plan.flatMap((planned, step) => {
      const exercise = findExercise(planned)
      if (exercise === undefined) return []
      const say = speaker(exercise, planned.prompts)
      return exercise.blocks.map((block, at) => ({
        own: id === here,
        key: `${id === here ? "here" : id} ${step} ${at}`,
        label: `${id === here ? "" : `${session.title}: `}${say("title")}, ${say(block.id)}`,
      }))
    }),
  )
}

function placeOf(key: string): AsideTo | undefined {
  const [session, step, block] = key.split(" ")
  if (session === undefined || step === undefined || block === undefined) return undefined
  const place = { step: Number(step), block: Number(block) }
  return session === "here" ? { is: "here", ...place } : { is: "of", session, ...place }
}
