import type { FileContent } from "../../../shared/contract/common.ts"
import { AppError } from "../../../shared/errors.ts"
import { base64Of } from "../../ui/files.ts"

/** Files above this are not even sent; the core has the same limit. In bytes. */
const LIMIT = 30 * 1024 * 1024

/** A file of this computer as it crosses to the core. Throws `file-too-large` and `file-unreadable`. */
export async function contentOf(file: File): Promise<FileContent> {
  if (file.size > LIMIT) throw new AppError("file-too-large", { what: "bytes", limit: LIMIT / 1024 / 1024 })
  return { name: file.name.slice(0, 260), base64: await base64Of(file) }
}

/** A table that was copied somewhere, as if it had been a file. */
export async function contentOfText(text: string, name: string): Promise<FileContent> {
  return contentOf(new File([text], name))
}
