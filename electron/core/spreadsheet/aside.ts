import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Worker } from "node:worker_threads"
import { AppError } from "../../../shared/errors.ts"
import type { Answer, Job } from "./jobs.ts"
import type { WorkbookSheet } from "./read-workbook.ts"
import type { SheetToWrite } from "./write-workbook.ts"

/** A file that takes longer than this is made to. */
const PATIENCE = 90_000
/** After this long without work the thread ends, and what it held is gone. */
const IDLE = 5000
const MEMORY_MB = 1536

interface Running {
  readonly hear: (answer: Answer) => void
  readonly end: (error: unknown) => void
}

let worker: Worker | undefined
let ready = false
/** Set where threads cannot be had: then the work is done here. */
let alone = false
let jobs = 0
const running = new Map<number, Running>()
let idle: NodeJS.Timeout | undefined
let turn: Promise<unknown> = Promise.resolve()

/** The program of the other thread: beside this file in the sources, beside the bundle or above its parts when built. */
function programFile(): URL | undefined {
  const names = ["./spreadsheet-worker.ts", "./spreadsheet-worker.js", "../spreadsheet-worker.js"]
  return names.map((name) => new URL(name, import.meta.url)).find((url) => existsSync(fileURLToPath(url)))
}

function start(): Worker | undefined {
  const file = programFile()
  if (file === undefined) return undefined
  const made = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB }, stdout: false, stderr: false })
  made.unref()
  ready = false
  made.on("message", (answer: Answer) => {
    if (answer.say === "ready") ready = true
    else running.get(answer.id)?.hear(answer)
  })
  const gone = (error: unknown) => {
    if (worker !== made) return
    worker = undefined
    for (const job of running.values()) job.end(error)
  }
  made.on("error", gone)
  made.on("exit", () => gone(new Error("the thread ended")))
  return made
}

function stop(): void {
  const ended = worker
  worker = undefined
  void ended?.terminate()
}

type Asked =
  | { readonly do: "read"; readonly bytes: Uint8Array }
  | { readonly do: "write"; readonly sheets: readonly SheetToWrite[] }

/** One job in the other thread; the others wait for it. */
function ask<T>(
  job: Asked,
  signal: AbortSignal,
  collect: (answer: Answer) => T | undefined,
  here: () => Promise<T>,
): Promise<T> {
  const work = turn.then(() => run(job, signal, collect, here))
  turn = work.catch(() => undefined)
  return work
}

async function run<T>(
  job: Asked,
  signal: AbortSignal,
  collect: (answer: Answer) => T | undefined,
  here: () => Promise<T>,
): Promise<T> {
  if (signal.aborted) throw new AppError("cancelled")
  clearTimeout(idle)
  if (!alone) worker ??= start()
  const thread = worker
  if (thread === undefined) return here()
  const id = ++jobs
  let limit: NodeJS.Timeout | undefined
  let aborted: (() => void) | undefined
  try {
    return await new Promise<T>((resolve, reject) => {
      const give = (error: AppError) => {
        stop()
        reject(error)
      }
      limit = setTimeout(() => give(new AppError("file-unreadable", { reason: "damaged" })), PATIENCE)
      aborted = () => give(new AppError("cancelled"))
      signal.addEventListener("abort", aborted)
      running.set(id, {
        hear: (answer) => {
          if (answer.say === "failed") return reject(new AppError(answer.code, answer.details))
          if (answer.say === "broken") return reject(new AppError("file-unreadable", { reason: "damaged" }))
          const value = collect(answer)
          if (value !== undefined) resolve(value)
        },
        // it ended while it read: the file was too much for it, if the thread had begun at all
        end: (error) =>
          reject(ready ? new AppError("file-unreadable", { reason: "damaged" }, { cause: error }) : new NoThread()),
      })
      thread.postMessage({ ...job, id } satisfies Job)
    })
  } catch (error) {
    if (!(error instanceof NoThread)) throw error
    alone = true
    return here()
  } finally {
    clearTimeout(limit)
    if (aborted !== undefined) signal.removeEventListener("abort", aborted)
    running.delete(id)
    idle = setTimeout(stop, IDLE)
    idle.unref()
  }
}

class NoThread extends Error {}

/**
 * Reads a workbook in another thread, so that windows stay alive and a file that breaks the reader breaks nothing else.
 * Throws as `readWorkbook` does, and `cancelled`.
 */
export function readAside(bytes: Buffer, signal: AbortSignal): Promise<readonly WorkbookSheet[]> {
  const sheets: WorkbookSheet[] = []
  const collect = (answer: Answer): readonly WorkbookSheet[] | undefined => {
    if (answer.say === "sheet") sheets.push(answer.sheet)
    else if (answer.say === "rows") for (const row of answer.rows) sheets.at(-1)?.rows.push(row)
    return answer.say === "read" ? sheets : undefined
  }
  return ask<readonly WorkbookSheet[]>({ do: "read", bytes }, signal, collect, async () =>
    (await import("./read-workbook.ts")).readWorkbook(bytes),
  )
}

/** Writes a workbook in another thread. Throws `cancelled`. */
export function writeAside(sheets: readonly SheetToWrite[], signal: AbortSignal): Promise<Uint8Array> {
  const collect = (answer: Answer) => (answer.say === "written" ? answer.bytes : undefined)
  return ask({ do: "write", sheets }, signal, collect, async () =>
    (await import("./write-workbook.ts")).writeWorkbook(sheets),
  )
}
