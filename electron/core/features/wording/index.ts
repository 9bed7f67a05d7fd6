import { type Wording, wordingOf } from "../../../../shared/method/wording.ts"
import type { RecordReader } from "../../records/store.ts"

export { wordHandlers } from "./handlers.ts"

/** How the workspace says what the method brings, and what it offers now. */
export function wordingIn(records: RecordReader): Wording {
  return wordingOf(
    records.all("localWord").map(({ body }) => body),
    records.find("workspace", "workspace")?.body,
  )
}
