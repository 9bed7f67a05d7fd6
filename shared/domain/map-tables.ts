import { readAnswerWord } from "./import-cells.ts"
import { joinList } from "./import-lists.ts"
import { COUNTED_HEADING } from "./import-targets.ts"
import { cellText } from "./inventory-cells.ts"
import type { FileNode, FileTie, MapFileContent } from "./map-files.ts"

export type Cell = string | number
export interface TableSheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

const NODE_COLUMNS = ["id", "name", "is", "number", "kind", "stage", "host", "issues"] as const
const EDGE_COLUMNS = [
  "id",
  "from",
  "to",
  "from name",
  "to name",
  "type",
  "directed",
  "level",
  "levels told",
  "wanted",
  "last compared",
  "shared",
  "standing",
  "said by",
] as const

/** Groups and organisations as a table, one a row. */
export function nodeTable({ nodes }: MapFileContent): TableSheet["rows"] {
  const rows = nodes.map(({ id, name, is, number = "", kind = "", stage = "", host = "", chips }) => [
    id,
    name,
    is,
    number,
    kind,
    stage,
    host,
    joinList(chips),
  ])
  return texts([[...NODE_COLUMNS], ...rows])
}

/** Ties as a table, one a row, by the ids of the other table and by name. */
export function edgeTable({ nodes, ties }: MapFileContent): TableSheet["rows"] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const rows = ties.map((tie) => [
    tie.id,
    tie.one,
    tie.other,
    names.get(tie.one) ?? "",
    names.get(tie.other) ?? "",
    tie.layer,
    tie.directed ? "yes" : "no",
    tie.level ?? "",
    tie.levelsTold.join("; "),
    tie.wanted ?? "",
    tie.compared ?? "",
    tie.shared ?? "",
    tie.standing,
    joinList(tie.saidBy),
  ])
  return texts([[...EDGE_COLUMNS], ...rows])
}

/** In a text file no cell is taken for a formula. */
const texts = (rows: TableSheet["rows"]) =>
  rows.map((row) => row.map((cell) => (typeof cell === "string" ? cellText(cell, "text") : cell)))

/**
 * The map in Kumu's spreadsheet: elements, connections that somebody said, those that were counted in a sheet of their
 * own, and what the file is in a sheet that Kumu passes over.
 */
export function kumuSheets(content: MapFileContent, about: readonly string[]): readonly TableSheet[] {
  const ids = new Map(content.nodes.map((node) => [node.id, kumuId(node)]))
  const [counted, said] = [content.ties.filter((tie) => tie.counted), content.ties.filter((tie) => !tie.counted)]
  const heading = ["ID", "From", "To", "Type", "Direction"]
  return [
    { name: "Elements", rows: cells([ELEMENT_COLUMNS, ...content.nodes.map((node) => elementRow(node, ids))]) },
    {
      name: "Connections",
      rows: cells([
        [...heading, "Strength", "Wanted level", "Last compared", "Levels told", "Standing", "Who says so"],
        ...said.map((tie) => [
          ...ends(tie, ids),
          tie.level ?? "",
          tie.wanted ?? "",
          tie.compared ?? "",
          tie.levelsTold.join("|"),
          tie.standing,
          bars(tie.saidBy),
        ]),
      ]),
    },
    {
      name: "Counted",
      rows: cells([
        [...heading, "Shared", COUNTED_HEADING],
        ...counted.map((tie) => [...ends(tie, ids), tie.shared ?? "", "yes"]),
      ]),
    },
    { name: "About (ignore)", rows: about.map((line) => [line]) },
  ]
}

const ELEMENT_COLUMNS = ["ID", "Label", "Type", "Description", "Tags", "Stage", "Host", "Sector", "Short number"]

function elementRow(node: FileNode, ids: ReadonlyMap<string, string>): readonly Cell[] {
  const { id, is, name, kind = "", mission, chips, stage = "", host = "", number = "" } = node
  const own = [ids.get(id) ?? id, name]
  if (is === "organization") return [...own, "Organization", "", "", "", "", kind, ""]
  return [...own, kind, mission, bars(chips), stage, host, "", number]
}

/** An id that stays: the short number of a group, which is never given again. */
const kumuId = ({ id, number }: FileNode) => (number === undefined ? id : `G${number}`)

const ends = ({ id, one, other, layer, directed }: FileTie, ids: ReadonlyMap<string, string>): readonly Cell[] => [
  id,
  ids.get(one) ?? one,
  ids.get(other) ?? other,
  layer,
  directed ? "directed" : "undirected",
]

/** Several values in one cell, as Kumu parts them. */
function bars(items: readonly string[]): string {
  const alone = items.length === 1
  return joinList(items, { between: "|", literal: (item) => alone && readAnswerWord(item) !== undefined })
}

const cells = (rows: TableSheet["rows"]) =>
  rows.map((row) => row.map((cell) => (typeof cell === "string" ? cellText(cell, "sheet") : cell)))
