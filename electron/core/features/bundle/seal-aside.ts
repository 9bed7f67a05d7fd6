import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Worker } from "node:worker_threads"
import { AppError } from "../../../../shared/errors.ts"
import type { SealAnswer, SealJob } from "./seal-jobs.ts"
import { seal, unseal, WORK_FACTOR } from "./sealed.ts"

/** The program of the other thread: beside this file in the sources, beside the bundle or above its parts when built. */
function programFile(): URL | undefined {
  const names = ["./seal-worker.ts", "./seal-worker.js", "../seal-worker.js"]
  return names.map((name) => new URL(name, import.meta.url)).find((url) => existsSync(fileURLToPath(url)))
}

/** From this work factor on, stretching takes longer than a thread takes to start. */
const COSTLY = 14
const HEADING = 400

/** The work factor that an age file names in its heading; 0 where it names none. */
function factorOf(file: Uint8Array): number {
  const heading = Buffer.from(file.subarray(0, HEADING)).toString("latin1")
  const factor = /^-> scrypt \S+ (\d{1,2})$/m.exec(heading)?.[1]
  return Number(factor ?? 0)
}

class NoThread extends Error {}

/**
 * Seals in another thread: stretching a passphrase takes a second in which a live session must go on answering.
 * Throws `cancelled`.
 */
export function sealAside(
  content: Uint8Array,
  passphrase: string,
  workFactor: number | undefined,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return aside({ do: "seal", bytes: content, passphrase, workFactor }, signal, () =>
    seal(content, passphrase, workFactor),
  )
}

/** Opens in another thread. Throws as `unseal` does, and `cancelled`. */
export function unsealAside(file: Uint8Array, passphrase: string, signal: AbortSignal): Promise<Uint8Array> {
  return aside({ do: "unseal", bytes: file, passphrase, workFactor: undefined }, signal, () => unseal(file, passphrase))
}

/** One job in a thread of its own, which is gone with it. Where threads cannot be had the work is done here. */
async function aside(job: SealJob, signal: AbortSignal, here: () => Promise<Uint8Array>): Promise<Uint8Array> {
  if (signal.aborted) throw new AppError("cancelled")
  const factor = job.do === "seal" ? (job.workFactor ?? WORK_FACTOR) : factorOf(job.bytes)
  const file = factor < COSTLY ? undefined : programFile()
  if (file === undefined) return here()
  let thread: Worker | undefined
  let aborted: (() => void) | undefined
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      thread = new Worker(file, { workerData: job, stdout: false, stderr: false })
      let ready = false
      aborted = () => reject(new AppError("cancelled"))
      signal.addEventListener("abort", aborted)
      const gone = (error: unknown) => reject(ready ? error : new NoThread())
      thread.on("error", gone)
      thread.on("exit", () => gone(new Error("the thread ended")))
      thread.on("message", (answer: SealAnswer) => {
        if (answer.say === "ready") ready = true
        else if (answer.say === "done") resolve(answer.bytes)
        else reject(answer.say === "failed" ? new AppError(answer.code, answer.details) : new Error(answer.message))
      })
    })
  } catch (error) {
    if (!(error instanceof NoThread)) throw error
    return await here()
  } finally {
    if (aborted !== undefined) signal.removeEventListener("abort", aborted)
    void thread?.terminate()
  }
}
