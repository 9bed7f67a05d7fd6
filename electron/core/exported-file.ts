import type { FileContent } from "../../shared/contract/common.ts"

/** A file that leaves, called by the community, what it is and the day, in letters that every system takes. */
export function exportedFile({ community, what, now, ending }: ExportedName, bytes: Uint8Array): FileContent {
  const words = community
    .replaceAll(/[^\p{L}\p{N} _-]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 60)
  return {
    name: `${words || "Community"} ${what} ${now.toISOString().slice(0, 10)}.${ending}`,
    base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64"),
  }
}

interface ExportedName {
  readonly community: string
  readonly what: string
  readonly now: Date
  readonly ending: string
}
