import { parentPort } from "node:worker_threads"
import { AppError } from "../../../shared/errors.ts"
import type { Answer, Job } from "./jobs.ts"
import { readWorkbook } from "./read-workbook.ts"
import { writeWorkbook } from "./write-workbook.ts"

/** How many rows cross at a time, so that the thread that takes them has time for others. */
const AT_ONCE = 1000

const say = (answer: Answer, moved: readonly ArrayBuffer[] = []) => parentPort?.postMessage(answer, moved)

function work(job: Job): void {
  const { id } = job
  if (job.do === "write") {
    const bytes = Uint8Array.from(writeWorkbook(job.sheets))
    say({ id, say: "written", bytes }, [bytes.buffer])
    return
  }
  for (const { rows, ...sheet } of readWorkbook(Buffer.from(job.bytes))) {
    say({ id, say: "sheet", sheet: { ...sheet, rows: [] } })
    for (let from = 0; from < rows.length; from += AT_ONCE)
      say({ id, say: "rows", rows: rows.slice(from, from + AT_ONCE) })
  }
  say({ id, say: "read" })
}

parentPort?.on("message", (job: Job) => {
  try {
    work(job)
  } catch (error) {
    if (error instanceof AppError) say({ id: job.id, say: "failed", code: error.code, details: error.details })
    else say({ id: job.id, say: "broken", message: error instanceof Error ? error.name : "error" })
  }
})
say({ id: 0, say: "ready" })
