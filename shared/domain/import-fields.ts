import { coalition } from "../contract/community.ts"
import type { Shape } from "../contract/import.ts"
import { unreachable } from "../errors.ts"
import { foldText } from "./import-names.ts"

/** How the cells of a field are read. */
export type FieldForm =
  | "line"
  | "text"
  | "lines"
  | "set"
  | "number"
  | "yesno"
  | "choice"
  | "date"
  | "ages"
  | "funders"
  /** Other names: they are only ever added to. */
  | "names"
  /** The name of an organisation, or of another group. */
  | "organization"
  | "group"
  /** Organisations, or people, who sit at the group: each becomes a seat. */
  | "members"
  | "people"

export interface ImportField {
  readonly form: FieldForm
  /** Headings that mean this field, folded. */
  readonly headings: readonly string[]
}

const field = (form: FieldForm, headings: string): ImportField => ({ form, headings: headings.split("|") })

/** Every field of a group that a column can be read as; members and people become seats. */
export const GROUP_FIELDS = {
  name: field(
    "line",
    "name|group|group name|coalition|coalition name|initiative|title|council|collaborative|partnership|network|board|committee|club",
  ),
  aka: field("names", "aka|also known as|other names|other name|acronym|abbreviation|short name|alias|former name"),
  type: field("choice", "type|kind|group type|type of group|coalition type"),
  mission: field("text", "mission|purpose|mission statement|vision|about|description"),
  goals: field("set", "goals|goal|aims|objectives|outcomes|priorities|shared goals"),
  goalsVerbatim: field("lines", "goals in own words|goal statements|goals verbatim|own goals"),
  theoryOfChange: field("text", "theory of change|logic model"),
  issues: field("set", "issues|issue|topics|topic|focus|focus area|focus areas|issue areas|issue area|themes"),
  populations: field(
    "set",
    "populations|population|people served|who is served|target population|serves|population served|priority groups|audience",
  ),
  ages: field("ages", "ages|age|age range|ages served|age group"),
  footprint: field(
    "set",
    "footprint|place|places|area|areas served|geography|service area|location|region|regions|counties|county|city|zip|zip codes|where",
  ),
  strategies: field(
    "set",
    "strategies|strategy|activities|approach|approaches|programs|programmes|what they do|services",
  ),
  systems: field("set", "systems|systems touched|system"),
  members: field(
    "members",
    "members|member organizations|member organisations|partners|partner organizations|organizations|organisations|member agencies|agencies",
  ),
  people: field(
    "people",
    "people|persons|individuals|participants|member names|representatives|contacts|board members",
  ),
  memberCount: field("number", "number of members|member count|members number|membership size|size"),
  sectors: field("set", "sectors|sector|sectors represented"),
  residentSeats: field("number", "resident seats|residents|resident members"),
  youthSeats: field("number", "youth seats|youth members|young people seats"),
  openMembership: field("yesno", "open membership|membership open|open to new members"),
  funders: field("funders", "funders|funder|funding|funding sources|funding source|funded by|donors|sponsors|grants"),
  budget: field("choice", "budget|annual budget|budget band"),
  staff: field("choice", "staff|staff fte|fte|staffing"),
  inKind: field("line", "in kind|in kind support"),
  measures: field("set", "measures|measure|indicators|indicator|metrics|headline measures"),
  dataSources: field("set", "data sources|data source|data"),
  dataSharing: field("choice", "data sharing"),
  publicReport: field("yesno", "public report|publishes a report|reports publicly"),
  host: field("organization", "host|host organization|host organisation|hosted by|backbone|fiscal agent|lead agency"),
  parent: field("group", "parent|parent group|part of|parent coalition|belongs to"),
  startedYear: field("number", "started|year started|founded|year founded|established|since|start year|started in"),
  legalForm: field("choice", "legal form|legal status|incorporation"),
  mandated: field("yesno", "mandated|mandated by law|required by law|mandate"),
  meetingsPerYear: field("number", "meetings per year|meetings a year|meetings|number of meetings"),
  meetingHours: field("number", "meeting hours|hours per meeting|meeting length"),
  meetingPlace: field("line", "meeting place|where they meet|meets at"),
  usualTime: field("line", "usual time|meeting time|when they meet|meeting schedule"),
  nextMeeting: field("date", "next meeting"),
  decisionRule: field("line", "decision rule|how decisions are made|decision making"),
  lead: field("line", "lead|leader|chair|chairperson|director|contact|contact person|convener|coordinator"),
  writtenRules: field("yesno", "written rules|bylaws|by laws|charter"),
  canBind: field("line", "can bind|who can bind the group"),
  autonomy: field("choice", "autonomy"),
  stage: field("choice", "stage|phase|status"),
  from: field("date", "from|start|start date"),
  until: field("date", "until|to|end date"),
  ended: field("date", "ended|closed|dissolved"),
  answeredBy: field("line", "answered by|source person|respondent"),
  answeredOn: field("date", "answered on|date answered|date"),
  notes: field("text", "notes|comments|comment|remarks|note"),
} as const satisfies Record<string, ImportField>
export type GroupField = keyof typeof GROUP_FIELDS
export const GROUP_FIELD_NAMES = Object.keys(GROUP_FIELDS) as readonly GroupField[]

/** The same for a row per membership. `who` sits at `group`; `organization` is where a person works. */
export const SEAT_FIELDS = {
  who: field(
    "line",
    "who|person|people|name|member|members|member name|full name|participant|individual|representative|ceo|director|trustee|organization|organisation|agency|member organization|partner|company|institution|actor|holder|organization name",
  ),
  group: field(
    "line",
    "group|groups|group name|coalition|coalition name|board|council|committee|club|network|initiative|collaborative|partnership|task force|table|event|affiliation|membership|sits on|member of",
  ),
  role: field("line", "role|seat|position|title|function|capacity"),
  organization: field("line", "organization|organisation|agency|employer|company|works for|affiliation|institution"),
  votes: field("yesno", "votes|voting|vote|voting member"),
  attendance: field("number", "attendance"),
  from: field("date", "from|since|start|start date|joined|begin"),
  until: field("date", "until|to|end|end date|left"),
} as const satisfies Record<string, ImportField>
export type SeatField = keyof typeof SEAT_FIELDS
export const SEAT_FIELD_NAMES = Object.keys(SEAT_FIELDS) as readonly SeatField[]

/** Columns of a matrix: the one with the names of the rows, and those with marks. */
export const MATRIX_FIELD_NAMES = ["label", "mark"] as const

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

/** What a column of a file of this shape can be read as; "" (left out) is always possible. */
export function targetsOf(shape: Shape): readonly string[] {
  switch (shape) {
    case "groups":
      return [...GROUP_FIELD_NAMES, ...MARKED_FIELDS.map((name) => `mark:${name}`)]
    case "memberships":
      return SEAT_FIELD_NAMES
    case "matrix":
      return MATRIX_FIELD_NAMES
    default:
      return unreachable(shape)
  }
}

/** True for a target that several columns may share; any other is taken by its first column. */
export function takesMany(target: string): boolean {
  if (target === "mark" || target.startsWith("mark:")) return true
  const form = isGroupField(target) ? GROUP_FIELDS[target].form : "line"
  return (
    form === "set" ||
    form === "lines" ||
    form === "names" ||
    form === "members" ||
    form === "people" ||
    form === "funders"
  )
}

export function isGroupField(name: string): name is GroupField {
  return Object.hasOwn(GROUP_FIELDS, name)
}

/** The values that a field of the form "choice" allows. */
export function choicesOf(name: GroupField): readonly string[] {
  const inner = coalition.fields[name as keyof typeof coalition.fields].schema
  const options = (inner as { unwrap?: () => unknown }).unwrap?.() as { options?: readonly string[] } | undefined
  return options?.options ?? []
}

/** The fields that a heading names by its words, the likeliest first; none for words that are not known. */
export function fieldsOf(fields: Readonly<Record<string, ImportField>>, heading: string): readonly string[] {
  const words = foldText(heading.replaceAll(/\(.*?\)/g, " "))
    .replaceAll("#", "number")
    .replace(/^number of number/, "number of")
  if (words === "") return []
  return Object.entries(fields).flatMap(([name, { headings }]) =>
    foldText(name) === words || headings.includes(words) ? [name] : [],
  )
}
