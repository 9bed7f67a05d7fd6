import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { ElementKind, Shape } from "../../../shared/contract/import.ts"
import type { GroupField } from "../../../shared/domain/import-fields.ts"
import type { Aside } from "../../../shared/domain/import-guess.ts"
import type {
  ElementField,
  MARKED_FIELDS,
  MATRIX_FIELDS,
  MemberField,
  SeatField,
  TieField,
} from "../../../shared/domain/import-targets.ts"
import type { AppError } from "../../../shared/errors.ts"
import { sentenceOf } from "../../ui/errors.ts"

export const SHAPE_WORDS: { readonly [S in Shape]: MessageDescriptor } = {
  groups: msg`A row for each group`,
  memberships: msg`A row for each seat`,
  matrix: msg`A table of marks`,
  members: msg`A row for each person or organisation`,
  elements: msg`A row for each thing, by its type`,
  ties: msg`A row for each tie`,
  "tie-matrix": msg`A table of ties`,
}

/** Why a sheet is left out at first. */
export const ASIDE_WORDS: { readonly [A in Aside]: MessageDescriptor } = {
  hidden: msg`hidden, and left out`,
  ignored: msg`marked (ignore), and left out`,
  counted: msg`counted from seats and profiles, and left out`,
  empty: msg`empty`,
  unclear: msg`left out: nothing in it speaks of groups`,
}

/** What things of a type become. */
export const ELEMENT_WORDS: { readonly [K in ElementKind]: MessageDescriptor } = {
  coalition: msg`Groups`,
  organization: msg`Organisations`,
  person: msg`People`,
  out: msg`Left out`,
}

/** What each field of a group is called. A field without words does not compile. */
export const FIELD_WORDS: { readonly [F in GroupField]: MessageDescriptor } = {
  name: msg`Name of the group`,
  number: msg`Number of the group in Junction`,
  aka: msg`Other names`,
  type: msg`Type of group`,
  mission: msg`Mission`,
  goals: msg`Goals, in shared words`,
  goalsVerbatim: msg`Goals, in its own words`,
  theoryOfChange: msg`Theory of change`,
  issues: msg`Issues`,
  primaryIssues: msg`Issues that come first`,
  populations: msg`People served`,
  priorityGroups: msg`Priority among people served`,
  ages: msg`Ages served`,
  footprint: msg`Places`,
  strategies: msg`Strategies`,
  subgroups: msg`Parts of the group`,
  systems: msg`Systems touched`,
  members: msg`Member organisations (each gets a seat)`,
  people: msg`People (each gets a seat)`,
  memberCount: msg`Number of members`,
  sectors: msg`Sectors`,
  residentSeats: msg`Resident seats`,
  youthSeats: msg`Youth seats`,
  openMembership: msg`Open to new members (yes or no)`,
  funders: msg`Funders`,
  budget: msg`Budget band`,
  staff: msg`Staff band`,
  inKind: msg`In-kind support`,
  measures: msg`Measures`,
  dataSources: msg`Data sources`,
  dataSharing: msg`Data sharing`,
  publicReport: msg`Public report (yes or no)`,
  host: msg`Host organisation`,
  parent: msg`Part of (another group)`,
  startedYear: msg`Year it started`,
  legalForm: msg`Legal form`,
  mandated: msg`Required by law or grant (yes or no)`,
  meetingsPerYear: msg`Meetings a year`,
  meetingHours: msg`Hours a meeting`,
  meetingPlace: msg`Meeting place`,
  usualTime: msg`Usual time`,
  nextMeeting: msg`Next meeting`,
  decisionRule: msg`Decision rule`,
  lead: msg`Chair or lead`,
  writtenRules: msg`Written rules (yes or no)`,
  canBind: msg`Who can bind the group`,
  autonomy: msg`Autonomy`,
  stage: msg`Stage`,
  from: msg`From (date)`,
  until: msg`Until (date)`,
  ended: msg`Ended on`,
  stance: msg`Wants to join talks (console only)`,
  redLines: msg`Red lines (console only)`,
  decisionWindows: msg`Decision windows (console only)`,
  answeredBy: msg`Who answered (console only)`,
  answeredRole: msg`Role of who answered (console only)`,
  answeredOn: msg`Answered on (console only)`,
  confidence: msg`Confidence (console only)`,
  notes: msg`Notes (console only)`,
  note: msg`A note with its heading (console only)`,
}

/** What each column of a file of seats is called. */
export const SEAT_WORDS: { readonly [F in SeatField]: MessageDescriptor } = {
  who: msg`Who sits`,
  group: msg`At which group`,
  role: msg`Role at the group`,
  organization: msg`Where the person works`,
  votes: msg`Votes (yes or no)`,
  attendance: msg`Attendance`,
  from: msg`From (date)`,
  until: msg`Until (date)`,
  contact: msg`How to reach the person (console only)`,
  note: msg`A note with its heading (console only)`,
}

export const MATRIX_WORDS: { readonly [F in keyof typeof MATRIX_FIELDS]: MessageDescriptor } = {
  label: msg`Names of the rows`,
  mark: msg`Marks`,
  note: msg`A note with its heading (console only)`,
}

/** What each column of a file of people or organisations is called. */
export const MEMBER_WORDS: { readonly [F in MemberField]: MessageDescriptor } = {
  name: msg`Name`,
  aka: msg`Other names`,
  organization: msg`Where the person works`,
  sector: msg`Sector`,
  footprint: msg`Places`,
  isFunder: msg`Is a funder (yes or no)`,
  isHost: msg`Is a host (yes or no)`,
  contact: msg`How to reach the person (console only)`,
  accessNeeds: msg`Access needs (console only)`,
  groups: msg`Sits at which groups`,
  role: msg`Role there`,
  notes: msg`Notes (console only)`,
  note: msg`A note with its heading (console only)`,
}

/** What each column of a file of ties is called. */
export const TIE_WORDS: { readonly [F in TieField]: MessageDescriptor } = {
  one: msg`From which group`,
  other: msg`To which group`,
  type: msg`Kind of tie`,
  level: msg`Level, 0 to 5`,
  wanted: msg`Wanted level, 0 to 5`,
  directed: msg`Direction`,
  flows: msg`What flows`,
  amount: msg`Amount in thousands`,
  agreement: msg`Written agreement (yes or no)`,
  claimedBy: msg`Who says so (a group)`,
  confirmed: msg`Confirmed by both (yes or no)`,
  compared: msg`Last compared (date)`,
  from: msg`From (date)`,
  until: msg`Until (date)`,
  notes: msg`Notes (console only)`,
  note: msg`A note with its heading (console only)`,
}

/** What each column of a file of things of any type is called, besides the fields of a group. */
export const ELEMENT_FIELD_WORDS: { readonly [F in Exclude<ElementField, GroupField>]: MessageDescriptor } = {
  id: msg`The file's own id`,
  elementType: msg`Type of the thing`,
  contact: msg`How to reach the person (console only)`,
  sector: msg`Sector`,
}

/** A column whose cells are marks for the words over it. */
export const MARKED_WORDS: { readonly [F in (typeof MARKED_FIELDS)[number]]: MessageDescriptor } = {
  issues: msg`Marks for an issue`,
  populations: msg`Marks for people served`,
  strategies: msg`Marks for a strategy`,
  footprint: msg`Marks for a place`,
  goals: msg`Marks for a goal`,
  sectors: msg`Marks for a sector`,
  systems: msg`Marks for a system`,
  measures: msg`Marks for a measure`,
}

type Words = Readonly<Record<string, MessageDescriptor>>
const WORDS: { readonly [S in Shape]: Words } = {
  groups: FIELD_WORDS,
  memberships: SEAT_WORDS,
  matrix: MATRIX_WORDS,
  members: MEMBER_WORDS,
  elements: { ...FIELD_WORDS, ...ELEMENT_FIELD_WORDS },
  ties: TIE_WORDS,
  "tie-matrix": MATRIX_WORDS,
}

/** The words for a target of a shape; undefined for one that is not known. */
export function targetWords(shape: Shape, target: string): MessageDescriptor | undefined {
  if (target.startsWith("mark:")) return (MARKED_WORDS as Words)[target.slice(5)]
  return WORDS[shape][target]
}

/** The words for a field of a record, whatever sheet spoke of it. */
export function fieldWords(shape: Shape, field: string): MessageDescriptor | undefined {
  const words: Words = { ...TIE_WORDS, ...MEMBER_WORDS, ...SEAT_WORDS, ...(shape === "memberships" ? {} : FIELD_WORDS) }
  return words[field]
}

const UNREADABLE: Readonly<Record<string, MessageDescriptor>> = {
  empty: msg`There is nothing in this file. Nothing was written.`,
  binary: msg`This is not a file with a table in it. Nothing was written. Save the table as XLSX or CSV and choose that file.`,
  damaged: msg`This spreadsheet file is damaged and cannot be opened. Nothing was written. Open it in a spreadsheet program, save it again, and choose the new file.`,
  password: msg`This file is protected by a password. Nothing was written. Open it in the spreadsheet program, take the password off, save it, and choose that file.`,
  archive: msg`This is an archive or a document, not a spreadsheet. Nothing was written. Take the table out of it, or save it as XLSX or CSV.`,
  picture: msg`This is a picture. Nothing was written. Ask for the table that it shows, as a spreadsheet or CSV file.`,
  pdf: msg`This is a PDF. Nothing was written. Ask for the table as a spreadsheet or CSV file.`,
  "web-page": msg`This is a web page under another name. Nothing was written. Open it in a spreadsheet program and save it as XLSX or CSV.`,
  encoding: msg`The letters of this file cannot be read in that encoding. Nothing was written. Choose another one.`,
  gone: msg`This file is not there any more, or it is a folder. Nothing was written. Choose it again.`,
}

const TOO_LARGE: Readonly<Record<string, (limit: string, row: string) => MessageDescriptor>> = {
  bytes: (limit) =>
    msg`This file is larger than ${limit} MB. Nothing was written. Leave out what is not about groups, or part it in two.`,
  unpacked: (limit) =>
    msg`This file becomes larger than ${limit} MB, or much larger than it seems, when it is opened. Nothing was written. Copy the table into a new workbook and save that.`,
  rows: (limit) => msg`This file has more than ${limit} rows. Nothing was written. Part it in two.`,
  columns: (limit, row) =>
    row === ""
      ? msg`This file has more than ${limit} columns. Nothing was written. Is the delimiter right?`
      : msg`Row ${row} of this file has more than ${limit} columns. Nothing was written. Is the delimiter right?`,
  cells: (limit) =>
    msg`This file has more than ${limit} filled cells. Nothing was written. Leave out what is not about groups.`,
  sheets: (limit) =>
    msg`This file has more than ${limit} sheets. Nothing was written. Leave out what is not about groups.`,
  seats: (limit) =>
    msg`This file would bring in more than ${limit} seats or ties. Nothing was written. Is it a table of marks?`,
}

/** What happened to a file, what is safe and what to do. */
export function troubleWords({ code, details }: AppError): MessageDescriptor {
  const number = (value: string | number | undefined) =>
    typeof value === "number" ? new Intl.NumberFormat().format(value) : (value ?? "")
  if (code === "file-unreadable" && details["reason"] === "quotes") {
    const row = number(details["row"])
    return msg`A quotation mark in row ${row} is never closed, so that the rest cannot be told apart. Nothing was written. Correct it in the file, or choose another delimiter.`
  }
  if (code === "file-unreadable" && details["reason"] === "mixed") {
    const row = number(details["row"])
    return msg`Row ${row} was saved with other letters (another encoding) than the rest of this file, so that one of them would be spoilt. Nothing was written. Open the file in a spreadsheet program, correct what looks wrong there, and save it as XLSX or CSV UTF-8.`
  }
  if (code === "file-unreadable") return UNREADABLE[String(details["reason"])] ?? sentenceOf(code)
  if (code === "file-too-large")
    return TOO_LARGE[String(details["what"])]?.(number(details["limit"]), number(details["row"])) ?? sentenceOf(code)
  return sentenceOf(code)
}
