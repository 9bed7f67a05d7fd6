import * as z from "zod"
import { read, task, write } from "./command.ts"
import { Empty, FileContent, Id } from "./common.ts"

/** For whom a document may be made: participants, or whoever facilitates (`console`). */
export const DOCUMENT_AUDIENCES = ["room", "console"] as const
export const DocumentAudience = z.enum(DOCUMENT_AUDIENCES)
export type DocumentAudience = z.infer<typeof DocumentAudience>

/** How a paragraph is meant: `exact` are words that were decided or said, `quiet` is what stands beside them. */
export const PARAGRAPHS = ["plain", "exact", "quiet"] as const

/** One piece of a document, free of any format. A line break in a text is one on paper. */
export const DocumentBlock = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("heading"), level: z.union([z.literal(2), z.literal(3)]), text: z.string() }),
  z.strictObject({ is: z.literal("paragraph"), as: z.enum(PARAGRAPHS), text: z.string() }),
  z.strictObject({ is: z.literal("list"), items: z.array(z.string()) }),
  z.strictObject({ is: z.literal("table"), columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
])
export type DocumentBlock = z.infer<typeof DocumentBlock>

/** A document before it is printed, copied or saved. */
export const DocumentModel = z.strictObject({
  audience: DocumentAudience,
  /** Says on every page for whom it is. */
  header: z.string(),
  title: z.string(),
  /** What it is, when it was and as of when it stands. */
  lead: z.array(z.string()),
  blocks: z.array(DocumentBlock),
})
export type DocumentModel = z.infer<typeof DocumentModel>

/** Which document. */
export const DocumentSubject = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("session"), id: Id }),
  /** One page of a session, to take away from it. */
  z.strictObject({ of: z.literal("leave"), id: Id }),
  z.strictObject({ of: z.literal("decision"), id: Id }),
  z.strictObject({ of: z.literal("hold") }),
  /** A plan by the clock, for whoever runs it. */
  z.strictObject({ of: z.literal("run sheet"), id: Id }),
])
export type DocumentSubject = z.infer<typeof DocumentSubject>

/** For whom a document is: it says so on every page. */
export function audienceOf({ of }: DocumentSubject): DocumentAudience {
  return of === "run sheet" ? "console" : "room"
}

const asked = { document: DocumentSubject, for: DocumentAudience }

export const documentCommands = {
  /**
   * The session record, its page to take away, its run sheet, one decision or the hold list as it stands now, with what
   * its audience may know. Throws `not-found`, and `invalid-input` where it is not made for that audience.
   */
  "document.preview": read(z.strictObject(asked), DocumentModel),
  /** Notes in the history that a document was printed or copied: the window does both by itself. Throws `not-found`. */
  "document.left": write(z.strictObject({ ...asked, as: z.enum(["printed", "copied"]) }), Empty),
  /** The same as a DOCX file, on Letter where the locale's country prints on it and on A4 elsewhere. Throws `not-found`. */
  "document.docx": task(
    z.strictObject({ ...asked, locale: z.string().max(35) }),
    z.strictObject({ file: FileContent }),
    { real: true },
  ),
}
