import type { FileContent } from "../../shared/contract/common.ts"
import { AppError } from "../../shared/errors.ts"

/** The bytes that crossed as base64. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

/** A file of this computer as it crosses to the core. Throws `file-unreadable`. */
export function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener("load", () => {
      const address = typeof reader.result === "string" ? reader.result : ""
      resolve(address.slice(address.indexOf(",") + 1))
    })
    // a folder, or a file that went away between choosing and reading
    reader.addEventListener("error", () => reject(new AppError("file-unreadable", { reason: "gone" })))
    reader.readAsDataURL(blob)
  })
}

/** Hands a file to the window, which asks where to or puts it among the downloads. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // the window has begun to read it by then; keeping the address would keep the file in memory
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** The same for a file that the core made. */
export function saveFile({ name, base64 }: FileContent): void {
  saveBlob(new Blob([bytesOf(base64)], { type: "application/octet-stream" }), name)
}
