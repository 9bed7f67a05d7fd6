import { parentPort, workerData } from "node:worker_threads"
import { AppError } from "../../../../shared/errors.ts"
import type { SealAnswer, SealJob } from "./seal-jobs.ts"
import { seal, unseal } from "./sealed.ts"

const say = (answer: SealAnswer, moved: readonly ArrayBuffer[] = []) => parentPort?.postMessage(answer, moved)

async function work({ do: what, bytes, passphrase, workFactor }: SealJob): Promise<Uint8Array<ArrayBuffer>> {
  const made = what === "seal" ? await seal(bytes, passphrase, workFactor) : await unseal(bytes, passphrase)
  return Uint8Array.from(made)
}

say({ say: "ready" })
work(workerData as SealJob).then(
  (bytes) => say({ say: "done", bytes }, [bytes.buffer]),
  (error: unknown) => {
    if (error instanceof AppError) say({ say: "failed", code: error.code, details: error.details })
    else say({ say: "broken", message: error instanceof Error ? error.name : "error" })
  },
)
