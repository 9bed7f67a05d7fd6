import { LARGEST_BUNDLE } from "../../../shared/contract/bundle.ts"
import type { FileContent } from "../../../shared/contract/common.ts"
import { AppError } from "../../../shared/errors.ts"
import { base64Of } from "../../ui/files.ts"

/** A file of this computer as it crosses to the core. Throws `file-too-large`, `file-unreadable`. */
export async function bundleContent(file: File): Promise<FileContent> {
  if (file.size > LARGEST_BUNDLE) throw new AppError("file-too-large")
  return { name: file.name.slice(0, 260), base64: await base64Of(file) }
}
