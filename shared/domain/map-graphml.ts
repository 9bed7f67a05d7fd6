import type { FileNode, FileTie, MapFileContent } from "./map-files.ts"
import { xmlText } from "./xml.ts"

type Value = string | number | boolean | undefined
interface Key {
  readonly id: string
  readonly on: "graph" | "node" | "edge"
  readonly type: "string" | "int" | "boolean"
}

/** What is declared before it is used, as the format asks. `label` is what most programs show. */
const NODE_KEYS = {
  label: "string",
  is: "string",
  number: "int",
  kind: "string",
  stage: "string",
  host: "string",
  issues: "string",
} as const
const EDGE_KEYS = {
  type: "string",
  level: "int",
  levelsTold: "string",
  wanted: "int",
  lastCompared: "string",
  shared: "int",
  sharesAFew: "boolean",
  counted: "boolean",
  standing: "string",
  saidBy: "string",
} as const
const GRAPH_KEYS = { about: "string" } as const

/** The map as GraphML 1.0: undirected but for the ties that say otherwise. */
export function graphml({ nodes, ties }: MapFileContent, about: readonly string[]): string {
  const known = [...keys("graph", GRAPH_KEYS), ...keys("node", NODE_KEYS), ...keys("edge", EDGE_KEYS)]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...known.map(({ id, on, type }) => `<key id="${on}.${id}" for="${on}" attr.name="${id}" attr.type="${type}"/>`),
    '<graph id="map" edgedefault="undirected">',
    ...data("graph", { about: about.join("\n") }),
    ...nodes.flatMap(nodeLines),
    ...ties.flatMap(edgeLines),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n")
}

const keys = (on: Key["on"], of: Readonly<Record<string, Key["type"]>>): readonly Key[] =>
  Object.entries(of).map(([id, type]) => ({ id, on, type }))

type Values<K> = { readonly [N in keyof K]: Value }

function nodeLines({ id, name, is, number, kind, stage, host, chips }: FileNode): readonly string[] {
  const values: Values<typeof NODE_KEYS> = { label: name, is, number, kind, stage, host, issues: listed(chips) }
  return [`<node id="${nameToken(id)}">`, ...data("node", values), "</node>"]
}

function edgeLines(tie: FileTie, at: number): readonly string[] {
  const { one, other, directed, layer, level, levelsTold, wanted, compared, shared, counted, standing, saidBy } = tie
  const values: Values<typeof EDGE_KEYS> = {
    type: layer,
    level,
    levelsTold: listed(levelsTold.map(String)),
    wanted,
    lastCompared: compared,
    shared: typeof shared === "number" ? shared : undefined,
    sharesAFew: shared === "a few" ? true : undefined,
    counted,
    standing,
    saidBy: listed(saidBy),
  }
  const ends = `source="${nameToken(one)}" target="${nameToken(other)}"`
  return [`<edge id="e${at}" ${ends}${directed ? ' directed="true"' : ""}>`, ...data("edge", values), "</edge>"]
}

const listed = (items: readonly string[]) => (items.length === 0 ? undefined : items.join("; "))

function data(on: Key["on"], values: Readonly<Record<string, Value>>): readonly string[] {
  return Object.entries(values).flatMap(([id, value]) =>
    value === undefined || value === "" ? [] : `<data key="${on}.${id}">${xmlText(String(value))}</data>`,
  )
}

/** An id as the schema asks for it; ours are made of such letters already. */
const nameToken = (id: string) => `n-${id.replace(/[^\p{L}\p{N}._-]/gu, (sign) => `.${sign.codePointAt(0)}.`)}`
