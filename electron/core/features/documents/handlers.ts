import {
  audienceOf,
  type DocumentAudience,
  type DocumentModel,
  type DocumentSubject,
} from "../../../../shared/contract/documents.ts"
import { documentOf } from "../../../../shared/domain/documents/documents.ts"
import { paperOf } from "../../../../shared/domain/documents/paper.ts"
import { roomRecords } from "../../../../shared/domain/documents/room-records.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf, ReadContext } from "../../handlers.ts"
import { withScript } from "../session/index.ts"

export const documentHandlers: HandlersOf<"document"> = {
  "document.preview": (context, asked) => modelOf(context, asked),

  "document.left": (context, { as, ...asked }) => {
    context.records.note(`${LEFT[as]} for ${WHOM[asked.for]}: ${modelOf(context, asked).title}`)
    return {}
  },

  "document.docx": async (context, { locale, ...asked }) => {
    const model = modelOf(context, asked)
    // a large library that most days never need
    const { docxOf } = await import("./docx.ts")
    const bytes = await docxOf(model, paperOf(locale))
    if (context.signal.aborted) throw new AppError("cancelled")
    context.records.note(`Saved as DOCX for ${WHOM[asked.for]}: ${model.title}`)
    return { file: { name: `${fileName(model.title)}.docx`, base64: Buffer.from(bytes).toString("base64") } }
  },
}

const LEFT: Readonly<Record<"printed" | "copied", string>> = {
  printed: "Printed",
  copied: "Copied",
}
const WHOM: Readonly<Record<DocumentAudience, string>> = { room: "participants", console: "whoever facilitates" }

interface Asked {
  readonly document: DocumentSubject
  readonly for: DocumentAudience
}

function modelOf({ records, ports }: Pick<ReadContext, "records" | "ports">, asked: Asked): DocumentModel {
  const { document } = asked
  // a document says for whom it is: it is never made for somebody else
  if (asked.for !== audienceOf(document)) throw new AppError("invalid-input", { field: "for" })
  return documentOf(
    document,
    roomRecords((kind) => records.all(kind)),
    ports.now().toISOString(),
    "en",
    // asked for a run sheet alone, which is for whoever facilitates
    (step) => ("id" in document ? withScript(records, document.id, step) : undefined),
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
