import {
  ANSWER_KINDS,
  type AnswerKind,
  type AnswerRecords,
  type Answers,
  createAnswers,
  type QuestionName,
} from "../../shared/domain/map-answers.ts"
import { LANGUAGES } from "../../shared/method/words.ts"

/** Records of a kind as they come: in slices, so that the window that sends them never stands still. */
export type AnswersTold =
  | {
      readonly tell: "records"
      readonly kind: AnswerKind
      /** True for the first slice, which takes the place of what was there. */
      readonly first: boolean
      readonly records: readonly (readonly [string, object])[]
    }
  | { readonly tell: "version"; readonly taxonomyVersion: number }
  | { readonly tell: "question"; readonly id: number; readonly question: QuestionName; readonly ask: object }

export type AnswerGiven =
  /** Which part of a long answer is done, 0 to 1. */
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string }

const records = Object.fromEntries(ANSWER_KINDS.map((kind) => [kind, new Map<string, object>()])) as Record<
  AnswerKind,
  Map<string, object>
>
let version = 1
let answers: Answers | undefined
/** The question that is being answered, and when it was last told how far that is. */
let now = { id: 0, told: 0 }

/** An answer that takes longer than so many milliseconds tells how far it is, and again after as many. */
const PATIENCE = 250

function tellShare(share: number): void {
  if (performance.now() - now.told < PATIENCE) return
  now = { ...now, told: performance.now() }
  postMessage({ id: now.id, share } satisfies AnswerGiven)
}

addEventListener("message", ({ data }: MessageEvent<AnswersTold>) => {
  switch (data.tell) {
    case "records": {
      if (data.first) records[data.kind] = new Map()
      for (const [id, body] of data.records) records[data.kind].set(id, body)
      answers = undefined
      return
    }
    case "version":
      version = data.taxonomyVersion
      answers = undefined
      return
    case "question": {
      const { id, question, ask } = data
      answers ??= createAnswers(records as unknown as AnswerRecords, {
        taxonomyVersion: version,
        language: LANGUAGES[0],
        onShare: tellShare,
      })
      now = { id, told: performance.now() }
      try {
        postMessage({ id, answer: answers.answer(question, ask as never) } satisfies AnswerGiven)
      } catch (error) {
        postMessage({ id, failed: error instanceof Error ? error.message : "failed" } satisfies AnswerGiven)
      }
    }
  }
})
