import type { Stored } from "../../records/edits.ts"
import type { RecordReader } from "../../records/store.ts"
import { isShown, stepAt } from "./run.ts"

/** The latest version of a step's proposal, if there is one. */
export function latestProposal(records: RecordReader, session: string, step: number): Stored<"proposal"> | undefined {
  return records
    .of("proposal", "session", session)
    .filter(({ body }) => body.step === step)
    .toSorted((a, b) => a.body.version - b.body.version)
    .at(-1)
}

/** The latest version, and whether the room has seen, read or decided it: then its words stay as they are. */
export function wordsSeen(
  records: RecordReader,
  session: string,
  step: number,
): { readonly latest: Stored<"proposal"> | undefined; readonly seen: boolean } {
  const latest = latestProposal(records, session, step)
  const { exercise } = stepAt(records, session, step)
  const shown = exercise.blocks.some(({ kind, id }) => kind === "proposal" && isShown(records, session, step, id))
  const refers = ({
    body,
  }: {
    readonly body: { readonly step?: number | undefined; readonly version?: number | undefined }
  }) => body.step === step && body.version === latest?.body.version
  const read = records.of("reading", "session", session).some(refers)
  const decided = records.of("decision", "session", session).some(refers)
  return { latest, seen: latest !== undefined && (shown || read || decided) }
}
