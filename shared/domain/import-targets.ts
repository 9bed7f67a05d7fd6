import type { Shape } from "../contract/import.ts"
import { unreachable } from "../errors.ts"
import { type FieldForm, GROUP_FIELDS, type ImportField, importField } from "./import-fields.ts"

/** The fields of a row per membership. `who` sits at `group`; `organization` is where a person works. */
export const SEAT_FIELDS = {
  who: importField(
    "line",
    "who|person|people|name|member|members|member name|full name|participant|individual|representative|ceo|director|trustee|organization|organisation|agency|member organization|partner|company|institution|actor|holder|organization name",
  ),
  group: importField(
    "line",
    "group|groups|group name|coalition|coalition name|board|council|committee|club|network|initiative|collaborative|partnership|task force|table|event|affiliation|membership|sits on|member of",
  ),
  role: importField("line", "role|seat|position|title|function|capacity"),
  organization: importField(
    "line",
    "organization|organisation|agency|employer|company|works for|works at|affiliation|institution",
  ),
  votes: importField("yesno", "votes|voting|vote|voting member"),
  attendance: importField("number", "attendance"),
  from: importField("date", "from|since|start|start date|joined|begin"),
  until: importField("date", "until|to|end|end date|left"),
  contact: importField("joined", "e mail|email|email address|phone|telephone|cell|mobile|contact|contact details"),
  note: importField("note", ""),
} as const satisfies Record<string, ImportField>
export type SeatField = keyof typeof SEAT_FIELDS

/** The fields of a row per person or organisation. */
export const MEMBER_FIELDS = {
  name: importField(
    "line",
    "name|full name|person|contact name|member|member name|organization name|organisation name|agency name|participant",
  ),
  aka: importField("names", "aka|also known as|other names|other name|acronym|abbreviation|short name|alias|nickname"),
  organization: importField(
    "organization",
    "organization|organisation|agency|employer|company|works for|works at|institution|affiliation",
  ),
  sector: importField("choice", "sector|type of organization|type of organisation"),
  footprint: importField("set", "footprint|places|place|area served|service area|geography"),
  isFunder: importField("yesno", "funder|is a funder|funds"),
  isHost: importField("yesno", "host|is a host|hosts"),
  contact: importField(
    "joined",
    "e mail|email|email address|phone|telephone|cell|mobile|contact|contact details|address",
  ),
  accessNeeds: importField("line", "access needs|accommodations|needs"),
  groups: importField("group", "groups|group|coalitions|coalition|sits on|member of|tables|committees|boards"),
  role: importField("line", "role|seat|position|title"),
  notes: importField("text", "notes|comments|comment|remarks|note"),
  note: importField("note", ""),
} as const satisfies Record<string, ImportField>
export type MemberField = keyof typeof MEMBER_FIELDS

/** The fields of a row per tie. */
export const TIE_FIELDS = {
  one: importField(
    "line",
    "from|source|group 1|group a|coalition 1|coalition a|one|group one|first group|initiative 1|initiative a|group|coalition",
  ),
  other: importField(
    "line",
    "to|target|group 2|group b|coalition 2|coalition b|other|group two|second group|initiative 2|initiative b|other group|partner|works with|tied to",
  ),
  type: importField("line", "type|tie|kind|relation|relationship|kind of tie|tie type|connection type"),
  level: importField("number", "level|strength|weight|closeness|intensity|level of working together"),
  wanted: importField("number", "wanted|wanted level|desired|desired level|in 18 months"),
  directed: importField("line", "direction|directed"),
  flows: importField("line", "flows|what flows|what"),
  amount: importField("number", "amount|amount in thousands"),
  agreement: importField("yesno", "agreement|written agreement|data agreement"),
  claimedBy: importField("group", "said by|claimed by|reported by|according to"),
  confirmed: importField("yesno", "confirmed|both agree"),
  compared: importField("date", "compared|last compared|met to compare"),
  from: importField("date", "since|start|start date|begin|from date"),
  until: importField("date", "until|end|end date|until date"),
  notes: importField("text", "notes|comments|comment|remarks|note|description"),
  note: importField("note", ""),
} as const satisfies Record<string, ImportField>
export type TieField = keyof typeof TIE_FIELDS
/** A sheet with this heading holds ties that were counted here: an import leaves it out, or they would be told twice. */
export const COUNTED_HEADING = "Counted by Junction"

const { name: _name, number: _number, ...GROUP_DETAILS } = GROUP_FIELDS

/** The fields of a row per thing of any type. Groups take every field of a group, others those that they have. */
export const ELEMENT_FIELDS = {
  name: importField("line", "label|name"),
  id: importField("alias", "id"),
  elementType: importField("kind", "type|element type"),
  ...GROUP_DETAILS,
  issues: importField("set", `${GROUP_FIELDS.issues.headings.join("|")}|tags`),
  contact: importField("joined", "e mail|email|phone|contact details"),
  sector: importField("choice", "sector"),
} as const satisfies Record<string, ImportField>
export type ElementField = keyof typeof ELEMENT_FIELDS

/** Columns of a matrix: the one with the names of the rows, those with marks, and notes on a row. */
export const MATRIX_FIELDS = {
  label: importField("line", ""),
  mark: importField("yesno", ""),
  note: importField("note", ""),
} as const satisfies Record<string, ImportField>

/** Fields for which a column of marks can stand, its heading being the item ("Health": x). Written `mark:issues`. */
export const MARKED_FIELDS = [
  "issues",
  "populations",
  "strategies",
  "footprint",
  "goals",
  "sectors",
  "systems",
  "measures",
] as const
export type MarkedField = (typeof MARKED_FIELDS)[number]

/** The fields of a shape by name. */
export function fieldsOfShape(shape: Shape): Readonly<Record<string, ImportField>> {
  switch (shape) {
    case "groups":
      return GROUP_FIELDS
    case "memberships":
      return SEAT_FIELDS
    case "members":
      return MEMBER_FIELDS
    case "elements":
      return ELEMENT_FIELDS
    case "ties":
      return TIE_FIELDS
    case "matrix":
    case "tie-matrix":
      return MATRIX_FIELDS
    default:
      return unreachable(shape)
  }
}

/** What a column of a sheet of this shape can be read as; "" (left out) is always possible. */
export function targetsOf(shape: Shape): readonly string[] {
  const names = Object.keys(fieldsOfShape(shape))
  return shape === "groups" || shape === "elements" ? [...names, ...MARKED_FIELDS.map((name) => `mark:${name}`)] : names
}

/** Targets whose words only the console ever shows: all that a hidden column can be read as. */
export const CONSOLE_TARGETS: ReadonlySet<string> = new Set([
  "note",
  "notes",
  "contact",
  "accessNeeds",
  "answeredBy",
  "answeredRole",
  "answeredOn",
  "confidence",
  "stance",
  "redLines",
  "decisionWindows",
])

const MANY: ReadonlySet<FieldForm> = new Set([
  "set",
  "lines",
  "names",
  "members",
  "people",
  "funders",
  "note",
  "parts",
  "joined",
])

/** True for a target that several columns may share; any other is taken by its first column. */
export function takesMany(shape: Shape, target: string): boolean {
  if (target === "mark" || target.startsWith("mark:")) return true
  const form = fieldsOfShape(shape)[target]?.form
  return form !== undefined && MANY.has(form)
}

/** True for a target whose cells can hold several things. */
export function listsSeveral(shape: Shape, target: string): boolean {
  if (shape === "memberships") return target === "who" || target === "group"
  if (shape === "ties") return target === "other"
  if (shape === "members" && target === "groups") return true
  const form = fieldsOfShape(shape)[target]?.form
  return form !== undefined && form !== "note" && form !== "joined" && MANY.has(form)
}

/** The column of a shape without which nothing can come in. */
export function essentialOf(shape: Shape): readonly string[] {
  switch (shape) {
    case "groups":
    case "members":
    case "elements":
      return ["name"]
    case "memberships":
      return ["who", "group"]
    case "ties":
      return ["one", "other"]
    case "matrix":
    case "tie-matrix":
      return ["label", "mark"]
    default:
      return unreachable(shape)
  }
}
