import { LARGEST_BUNDLE } from "../../../shared/contract/bundle.ts"
import type { FileContent } from "../../../shared/contract/common.ts"
import { AppError } from "../../../shared/errors.ts"

/** The bytes that crossed as base64. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

/** A file of this computer as it crosses to the core. Throws `file-too-large`, `file-unreadable`. */
export function bundleContent(file: File): Promise<FileContent> {
  if (file.size > LARGEST_BUNDLE) return Promise.reject(new AppError("file-too-large"))
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener("load", () => {
      const address = typeof reader.result === "string" ? reader.result : ""
      resolve({ name: file.name.slice(0, 260), base64: address.slice(address.indexOf(",") + 1) })
    })
    // a folder was dropped, or the stick was pulled out
    reader.addEventListener("error", () => reject(new AppError("file-unreadable")))
    reader.readAsDataURL(file)
  })
}
