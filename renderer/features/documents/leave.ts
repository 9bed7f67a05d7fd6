import type { FileContent } from "../../../shared/contract/common.ts"
import type { DocumentModel } from "../../../shared/contract/documents.ts"
import { documentHtml, documentText } from "../../../shared/domain/documents/formats.ts"
import { bytesOf } from "../bundle/index.ts"

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** Puts a document on the clipboard, formatted and plain; false where the system refused. */
export async function copyDocument(model: DocumentModel): Promise<boolean> {
  const blob = (type: string, text: string) => new Blob([text], { type })
  const item = new ClipboardItem({
    "text/html": blob("text/html", documentHtml(model)),
    "text/plain": blob("text/plain", documentText(model)),
  })
  return navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  )
}

/** Hands a file to the window, which asks where to or puts it among the downloads. */
export function saveFile({ name, base64 }: FileContent): void {
  const address = URL.createObjectURL(new Blob([bytesOf(base64)], { type: DOCX }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  // the window has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
