import type { KindName } from "../../../../shared/contract/kinds.ts"
import type { MapFileAudience, MapFileFormat } from "../../../../shared/contract/map-files.ts"
import { type MapFileContent, mapFileContent } from "../../../../shared/domain/map-files.ts"
import { graphml } from "../../../../shared/domain/map-graphml.ts"
import { edgeTable, kumuSheets, nodeTable } from "../../../../shared/domain/map-tables.ts"
import { AppError } from "../../../../shared/errors.ts"
import { exportedFile } from "../../exported-file.ts"
import type { HandlersOf } from "../../handlers.ts"
import type { RecordReader } from "../../records/store.ts"
import { writeAside } from "../../spreadsheet/aside.ts"
import { writeCsv } from "../../spreadsheet/write-csv.ts"

const FOR: Readonly<Record<MapFileAudience, string>> = { console: "the facilitator", room: "participants" }
const FILES: Readonly<Record<MapFileFormat, { readonly what: string; readonly ending: string }>> = {
  kumu: { what: "map for Kumu", ending: "xlsx" },
  graphml: { what: "map", ending: "graphml" },
  nodes: { what: "map groups", ending: "csv" },
  edges: { what: "map ties", ending: "csv" },
}

export const mapFileHandlers: HandlersOf<"mapFile"> = {
  "mapFile.left": ({ records }, { as }) => {
    records.note(as === "printed" ? "Printed the map" : "Saved the map as a picture")
    return {}
  },

  "mapFile.make": async ({ records, ports, signal }, { format, audience, day }) => {
    const community = records.get("workspace", "workspace").body.name
    const content = mapFileContent(
      {
        coalition: bodies(records, "coalition"),
        organization: bodies(records, "organization"),
        person: bodies(records, "person"),
        seat: bodies(records, "seat"),
        tie: bodies(records, "tie"),
      },
      audience,
      day,
    )
    const about = aboutOf(community, content, audience, day)
    const bytes = await bytesOf(format, content, about, signal)
    if (signal.aborted) throw new AppError("cancelled")
    const { what, ending } = FILES[format]
    records.note(`Exported the ${what} for ${FOR[audience]}`)
    const organizations = content.nodes.filter(({ is }) => is === "organization").length
    return {
      file: exportedFile({ community, what, now: ports.now(), ending }, bytes),
      groups: content.nodes.length - organizations,
      organizations,
      ties: content.ties.length,
      leftOut: content.leftOut,
    }
  },
}

async function bytesOf(
  format: MapFileFormat,
  content: MapFileContent,
  about: readonly string[],
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (format === "kumu") return writeAside(kumuSheets(content, about), signal)
  if (format === "graphml") return Buffer.from(graphml(content, about))
  return writeCsv(format === "nodes" ? nodeTable(content) : edgeTable(content))
}

/** What a file is, for whoever finds it. */
function aboutOf(
  community: string,
  { leftOut }: MapFileContent,
  audience: MapFileAudience,
  day: string,
): readonly string[] {
  return [
    `${community}: map of groups, ${day}`,
    `For ${FOR[audience]}. Names of people are not in this file.`,
    ...(audience === "room" ? ["Shared people are counted from three up."] : []),
    `Left out: ${leftOut.groups} groups and ${leftOut.ties} ties that are not for this reader; ties that are said not to be there; likeness.`,
  ]
}

function bodies<K extends KindName>(records: RecordReader, kind: K) {
  return new Map(records.all(kind).map(({ id, body }) => [id, body]))
}
