import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { Shape } from "../../../shared/contract/import.ts"
import type { GroupField, MARKED_FIELDS, MATRIX_FIELD_NAMES, SeatField } from "../../../shared/domain/import-fields.ts"
import type { AppError } from "../../../shared/errors.ts"
import { sentenceOf } from "../../ui/errors.ts"

export const SHAPE_WORDS: { readonly [S in Shape]: MessageDescriptor } = {
  groups: msg`A row for each group`,
  memberships: msg`A row for each seat`,
  matrix: msg`A table of marks`,
}

/** What each field of a group is called. A field without words does not compile. */
export const FIELD_WORDS: { readonly [F in GroupField]: MessageDescriptor } = {
  name: msg`Name of the group`,
  aka: msg`Other names`,
  type: msg`Type of group`,
  mission: msg`Mission`,
  goals: msg`Goals, in shared words`,
  goalsVerbatim: msg`Goals, in its own words`,
  theoryOfChange: msg`Theory of change`,
  issues: msg`Issues`,
  populations: msg`People served`,
  ages: msg`Ages served`,
  footprint: msg`Places`,
  strategies: msg`Strategies`,
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
  answeredBy: msg`Who answered`,
  answeredOn: msg`Answered on`,
  notes: msg`Notes (console only)`,
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
}

export const MATRIX_WORDS: { readonly [F in (typeof MATRIX_FIELD_NAMES)[number]]: MessageDescriptor } = {
  label: msg`Names of the rows`,
  mark: msg`Marks`,
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

/** The words for a target of a shape; undefined for one that is not known. */
export function targetWords(shape: Shape, target: string): MessageDescriptor | undefined {
  const words: Readonly<Record<string, MessageDescriptor>> =
    shape === "groups" ? FIELD_WORDS : shape === "memberships" ? SEAT_WORDS : MATRIX_WORDS
  if (target.startsWith("mark:")) return (MARKED_WORDS as typeof words)[target.slice(5)]
  return words[target]
}

const UNREADABLE: Readonly<Record<string, MessageDescriptor>> = {
  empty: msg`There is nothing in this file. Nothing was written.`,
  binary: msg`This is not a text file with a table in it. Nothing was written. Save the table as CSV and choose that file.`,
  spreadsheet: msg`This is a spreadsheet file. Nothing was written. In the spreadsheet program choose “Save as”, then CSV, and choose that file here. Or copy the table there and paste it here.`,
  pdf: msg`This is a PDF. Nothing was written. Ask for the table as a spreadsheet or CSV file.`,
  encoding: msg`The letters of this file cannot be read in that encoding. Nothing was written. Choose another one.`,
  gone: msg`This file is not there any more, or it is a folder. Nothing was written. Choose it again.`,
}

const TOO_LARGE: Readonly<Record<string, (limit: string) => MessageDescriptor>> = {
  bytes: (limit) =>
    msg`This file is larger than ${limit} MB. Nothing was written. Leave out what is not about groups, or part it in two.`,
  rows: (limit) => msg`This file has more than ${limit} rows. Nothing was written. Part it in two.`,
  columns: (limit) => msg`This file has more than ${limit} columns. Nothing was written. Is the delimiter right?`,
  seats: (limit) =>
    msg`This file would bring in more than ${limit} seats. Nothing was written. Is it a table of marks?`,
}

/** What happened to a file, what is safe and what to do. */
export function troubleWords({ code, details }: AppError): MessageDescriptor {
  const number = (value: string | number | undefined) =>
    typeof value === "number" ? new Intl.NumberFormat().format(value) : (value ?? "")
  if (code === "file-unreadable" && details["reason"] === "quotes") {
    const row = number(details["row"])
    return msg`A quotation mark in row ${row} is never closed, so that the rest cannot be told apart. Nothing was written. Correct it in the file, or choose another delimiter.`
  }
  if (code === "file-unreadable") return UNREADABLE[String(details["reason"])] ?? sentenceOf(code)
  if (code === "file-too-large")
    return TOO_LARGE[String(details["what"])]?.(number(details["limit"])) ?? sentenceOf(code)
  return sentenceOf(code)
}
