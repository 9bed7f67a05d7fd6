import type { DocumentModel } from "../../../shared/contract/documents.ts"
import { documentHtml, documentText } from "../../../shared/domain/documents/formats.ts"

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
