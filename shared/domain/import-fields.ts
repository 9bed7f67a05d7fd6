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
  /** The short number of a group that is here already: it tells which one a row is about. */
  | "number-of"
  /** A line of its own in the notes, with the heading before it. */
  | "note"
  /** Parts of a group, by name. */
  | "parts"
  /** A type in the file's own words, which says what kind of thing a row is about. */
  | "kind"
  /** The file's own name for a thing, by which its other tables speak of it. */
  | "alias"
  /** Several cells joined in one line. */
  | "joined"

export interface ImportField {
  readonly form: FieldForm
  /** Headings that mean this field, folded. */
  readonly headings: readonly string[]
}

/** A field that columns can be read as. */
export const importField = (form: FieldForm, headings: string): ImportField => ({ form, headings: headings.split("|") })

/** Every field of a group that a column can be read as; members and people become seats. */
export const GROUP_FIELDS = {
  name: importField(
    "line",
    "name|group|group name|coalition|coalition name|initiative|title|council|collaborative|partnership|network|board|committee|club",
  ),
  number: importField("number-of", "junction number"),
  aka: importField(
    "names",
    "aka|also known as|other names|other name|acronym|abbreviation|short name|alias|former name",
  ),
  type: importField("choice", "type|kind|group type|type of group|coalition type"),
  mission: importField("text", "mission|purpose|mission statement|vision|about|description"),
  goals: importField("set", "goals|goal|aims|objectives|outcomes|priorities|shared goals"),
  goalsVerbatim: importField("lines", "goals in own words|goal statements|goals verbatim|own goals"),
  theoryOfChange: importField("text", "theory of change|logic model"),
  issues: importField(
    "set",
    "issues|issue|topics|topic|focus|focus area|focus areas|issue areas|issue area|themes|works on|work on",
  ),
  primaryIssues: importField("lines", "primary issues|main issues|main issue"),
  populations: importField(
    "set",
    "populations|population|people served|who is served|target population|serves|population served|priority groups|audience",
  ),
  priorityGroups: importField("set", "priority populations|priorities for people"),
  ages: importField("ages", "ages|age|age range|ages served|age group|age groups|grades|grades served|ages grades"),
  footprint: importField(
    "set",
    "footprint|place|places|area|areas served|geography|service area|location|region|regions|counties|county|city|zip|zip codes|where",
  ),
  strategies: importField(
    "set",
    "strategies|strategy|activities|approach|approaches|programs|programmes|what they do|services",
  ),
  subgroups: importField(
    "parts",
    "subgroups|sub groups|committees|teams|work groups|workgroups|action teams|subcommittees",
  ),
  systems: importField("set", "systems|systems touched|system"),
  members: importField(
    "members",
    "members|member organizations|member organisations|partners|partner organizations|organizations|organisations|member agencies|agencies",
  ),
  people: importField(
    "people",
    "people|persons|individuals|participants|member names|representatives|contacts|board members",
  ),
  memberCount: importField("number", "number of members|member count|members number|membership size|size"),
  sectors: importField("set", "sectors|sector|sectors represented"),
  residentSeats: importField("number", "resident seats|residents|resident members"),
  youthSeats: importField("number", "youth seats|youth members|young people seats"),
  openMembership: importField("yesno", "open membership|membership open|open to new members"),
  funders: importField(
    "funders",
    "funders|funder|funding|funding sources|funding source|funded by|donors|sponsors|grants",
  ),
  budget: importField("choice", "budget|annual budget|budget band"),
  staff: importField("choice", "staff|staff fte|fte|staffing"),
  inKind: importField("line", "in kind|in kind support"),
  measures: importField("set", "measures|measure|indicators|indicator|metrics|headline measures"),
  dataSources: importField("set", "data sources|data source|data"),
  dataSharing: importField("choice", "data sharing"),
  publicReport: importField("yesno", "public report|publishes a report|reports publicly"),
  host: importField(
    "organization",
    "host|host organization|host organisation|hosted by|backbone|fiscal agent|lead agency",
  ),
  parent: importField("group", "parent|parent group|part of|parent coalition|belongs to"),
  startedYear: importField(
    "number",
    "started|year started|founded|year founded|established|since|start year|started in",
  ),
  legalForm: importField("choice", "legal form|legal status|incorporation"),
  mandated: importField("yesno", "mandated|mandated by law|required by law|mandate"),
  meetingsPerYear: importField("number", "meetings per year|meetings a year|meetings|number of meetings"),
  meetingHours: importField("number", "meeting hours|hours per meeting|meeting length"),
  meetingPlace: importField("line", "meeting place|where they meet|meets at"),
  usualTime: importField("line", "usual time|meeting time|when they meet|meeting schedule"),
  nextMeeting: importField("date", "next meeting"),
  decisionRule: importField("line", "decision rule|how decisions are made|decision making"),
  lead: importField("line", "lead|leader|chair|chairperson|director|contact|contact person|convener|coordinator"),
  writtenRules: importField("yesno", "written rules|bylaws|by laws|charter"),
  canBind: importField("line", "can bind|who can bind the group"),
  autonomy: importField("choice", "autonomy"),
  stage: importField("choice", "stage|phase|status"),
  from: importField("date", "from|start|start date"),
  until: importField("date", "until|to|end date"),
  ended: importField("date", "ended|closed|dissolved"),
  stance: importField("choice", "stance|wants to join talks"),
  redLines: importField("text", "red lines"),
  decisionWindows: importField("text", "decision windows"),
  answeredBy: importField("line", "answered by|source person|respondent"),
  answeredRole: importField("line", "role of who answered|respondent role"),
  answeredOn: importField("date", "answered on|date answered|date"),
  confidence: importField("choice", "confidence"),
  notes: importField("text", "notes|comments|comment|remarks|note"),
  note: importField("note", ""),
} as const satisfies Record<string, ImportField>
export type GroupField = keyof typeof GROUP_FIELDS
export const GROUP_FIELD_NAMES = Object.keys(GROUP_FIELDS) as readonly GroupField[]

export function isGroupField(name: string): name is GroupField {
  return Object.hasOwn(GROUP_FIELDS, name)
}

type FieldSet = Readonly<Record<string, ImportField>>
/** The fields of each set by the words of their headings: headings are looked up again and again. */
const indexes = new WeakMap<FieldSet, ReadonlyMap<string, readonly string[]>>()

function byHeading(fields: FieldSet): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(fields)
  if (known !== undefined) return known
  const index = new Map<string, string[]>()
  for (const [name, { headings }] of Object.entries(fields)) {
    for (const words of new Set([foldText(name), ...headings])) index.set(words, [...(index.get(words) ?? []), name])
  }
  indexes.set(fields, index)
  return index
}

/** The fields that a heading names by its words, the likeliest first; none for words that are not known. */
export function fieldsOf(fields: FieldSet, heading: string): readonly string[] {
  // no heading that is known is so long: a text is not worth a look
  if (heading === "" || heading.length > 120) return []
  const words = foldText(heading.replaceAll(/\(.*?\)/g, " "))
    .replaceAll("#", "number")
    .replace(/^number of number/, "number of")
  return words === "" ? [] : (byHeading(fields).get(words) ?? [])
}
