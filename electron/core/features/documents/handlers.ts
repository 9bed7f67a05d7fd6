import type { DocumentModel, DocumentSubject } from "../../../../shared/contract/documents.ts"
import { documentOf } from "../../../../shared/domain/documents/documents.ts"
import { paperOf } from "../../../../shared/domain/documents/paper.ts"
import { roomRecords } from "../../../../shared/domain/documents/room-records.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf, ReadContext } from "../../handlers.ts"

export const documentHandlers: HandlersOf<"document"> = {
  "document.preview": (context, { document }) => modelOf(context, document),

  "document.left": (context, { document, as }) => {
    context.records.note(`${LEFT[as]}: ${modelOf(context, document).title}`)
    return {}
  },

  "document.docx": async (context, { document, locale }) => {
    const model = modelOf(context, document)
    // a large library that most days never need
    const { docxOf } = await import("./docx.ts")
    const bytes = await docxOf(model, paperOf(locale))
    if (context.signal.aborted) throw new AppError("cancelled")
    context.records.note(`Saved as DOCX for participants: ${model.title}`)
    return { file: { name: `${fileName(model.title)}.docx`, base64: Buffer.from(bytes).toString("base64") } }
  },
}

const LEFT: Readonly<Record<"printed" | "copied", string>> = {
  printed: "Printed for participants",
  copied: "Copied for participants",
}

function modelOf({ records, ports }: Pick<ReadContext, "records" | "ports">, document: DocumentSubject): DocumentModel {
  return documentOf(
    document,
    roomRecords((kind) => records.all(kind)),
    ports.now().toISOString(),
  )
}

/** A title as every system takes it for the name of a file. */
function fileName(title: string): string {
  const plain = title
    .replace(/[^\p{L}\p{N} ._-]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[ .]+|[ .]+$/g, "")
  return plain.slice(0, 80).trim() || "Junction"
}
