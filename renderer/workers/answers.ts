import { ANSWER_KINDS, type AnswerRecords, type QuestionName, type Questions } from "../../shared/domain/map-answers.ts"
import type { AnswerGiven, AnswersTold } from "./answers-worker.ts"

export interface Knowledge {
  readonly records: AnswerRecords
  readonly taxonomyVersion: number
}

/** Asks the worker; one for a window. It holds confidential records, so it is ended when the workspace closes. */
export interface Asker {
  /** Rejects when the worker breaks or is ended, or when nobody wants the answer any more. */
  readonly ask: <Q extends QuestionName>(
    knowledge: Knowledge,
    question: Q,
    ask: Questions[Q]["ask"],
    unwanted: AbortSignal,
    onShare: (done: number) => void,
  ) => Promise<Questions[Q]["answer"]>
  readonly end: () => void
}

/** So many records go over at once: a few milliseconds of copying. */
const SLICE = 1500
/** An answer that nobody wants any more is waited for so long before the worker is ended for it. */
const PATIENCE_MS = 300

interface Question {
  readonly id: number
  readonly knowledge: Knowledge
  readonly name: QuestionName
  readonly ask: object
  readonly unwanted: AbortSignal
  readonly done: (answer: unknown) => void
  readonly failed: (reason: Error) => void
  readonly onShare: (done: number) => void
}

/** A worker that is started with the first question, asked one at a time, and told only what changed since. */
export function createAsker(): Asker {
  let worker: Worker | undefined
  let told: Partial<AnswerRecords> = {}
  let toldVersion: number | undefined
  let asked = 0
  let now: Question | undefined
  let queue: Question[] = []

  const stop = () => {
    worker?.terminate()
    worker = undefined
    told = {}
    toldVersion = undefined
  }
  const broken = (why: string) => {
    stop()
    for (const one of [...(now === undefined ? [] : [now]), ...queue]) one.failed(new Error(why))
    now = undefined
    queue = []
  }
  const next = () => {
    queue = queue.filter((one) => !one.unwanted.aborted)
    if (now !== undefined) return
    now = queue.shift()
    if (now === undefined) return
    const question = now
    send(question).catch((error: unknown) => broken(String(error)))
    question.unwanted.addEventListener("abort", () => setTimeout(() => giveUp(question), PATIENCE_MS))
  }
  /** Nobody waits for it, and it still runs: what is asked next should not wait for it either. */
  const giveUp = (question: Question) => {
    if (now !== question) return
    stop()
    now = undefined
    next()
  }
  const start = (): Worker => {
    const started = new Worker(new URL("./answers-worker.ts", import.meta.url), { type: "module" })
    started.addEventListener("message", ({ data }: MessageEvent<AnswerGiven>) => {
      if (now?.id !== data.id) return
      if ("share" in data) {
        now.onShare(data.share)
        return
      }
      if ("failed" in data) now.failed(new Error(data.failed))
      else now.done(data.answer)
      now = undefined
      next()
    })
    started.addEventListener("error", ({ message }) => broken(message))
    return started
  }

  const send = async ({ id, knowledge, name, ask }: Question) => {
    const to = (worker ??= start())
    const say = (message: AnswersTold) => worker === to && to.postMessage(message)
    const { records, taxonomyVersion } = knowledge
    if (toldVersion !== taxonomyVersion) say({ tell: "version", taxonomyVersion })
    toldVersion = taxonomyVersion
    for (const kind of ANSWER_KINDS) {
      if (told[kind] === records[kind]) continue
      const entries = [...records[kind]]
      for (let from = 0; from === 0 || from < entries.length; from += SLICE) {
        say({ tell: "records", kind, first: from === 0, records: entries.slice(from, from + SLICE) })
        // the window draws between two slices
        if (from + SLICE < entries.length) await new Promise((drawn) => setTimeout(drawn))
        if (worker !== to) return
      }
      told = { ...told, [kind]: records[kind] }
    }
    say({ tell: "question", id, question: name, ask })
  }

  return {
    ask: (knowledge, name, ask, unwanted, onShare) => {
      const { promise, resolve, reject } = Promise.withResolvers<never>()
      const done = resolve as (answer: unknown) => void
      queue.push({ id: ++asked, knowledge, name, ask, unwanted, done, failed: reject, onShare })
      next()
      return promise
    },
    end: () => broken("ended"),
  }
}
