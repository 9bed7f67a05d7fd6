import { msg } from "@lingui/core/macro"
import type { GroupBody } from "../../../../shared/domain/group-coverage.ts"
import {
  AUTONOMY_WORDS,
  BUDGET_WORDS,
  CONFIDENCE_WORDS,
  LEGAL_WORDS,
  SHARING_WORDS,
  STAFF_WORDS,
  STAGE_WORDS,
  STANCE_WORDS,
  TYPE_WORDS,
} from "../choice-words.ts"
import type { SectionOf } from "./declare.ts"

/** The profile of a group, section by section: every field that a group has but those that keep its history. METHOD.md B2. */
export const GROUP_SECTIONS: readonly SectionOf<GroupBody>[] = [
  {
    id: "identity",
    title: msg`Identity`,
    fields: [
      { name: "name", label: msg`Name`, control: { as: "line" } },
      { name: "aka", label: msg`Also known as`, control: { as: "lines", most: 20 } },
      { name: "type", label: msg`Kind`, control: { as: "choice", words: TYPE_WORDS } },
      { name: "stage", label: msg`Stage`, control: { as: "choice", words: STAGE_WORDS } },
      {
        name: "host",
        label: msg`Host`,
        help: msg`The organisation that houses it.`,
        control: { as: "record", of: "organization", canAdd: true },
      },
      {
        name: "parent",
        label: msg`Part of`,
        help: msg`The larger group that it belongs to.`,
        control: { as: "record", of: "coalition", canAdd: false },
      },
      { name: "startedYear", label: msg`Started in`, control: { as: "number", min: 1700, max: 2200, whole: true } },
      { name: "legalForm", label: msg`Legal form`, control: { as: "choice", words: LEGAL_WORDS } },
      { name: "mandated", label: msg`Required by law or a grant`, control: { as: "yesNo" } },
      { name: "from", label: msg`On the map from`, control: { as: "date" } },
      { name: "until", label: msg`On the map until`, control: { as: "date" } },
    ],
  },
  {
    id: "purpose",
    title: msg`Purpose`,
    fields: [
      {
        name: "mission",
        label: msg`Mission, word for word`,
        help: msg`As it stands on paper.`,
        control: { as: "text" },
      },
      { name: "issues", label: msg`Issues`, control: { as: "answer", suggest: "issues" } },
      {
        name: "primaryIssues",
        label: msg`Issues that come first`,
        help: msg`Three at most.`,
        wide: true,
        control: { as: "lines", most: 3, suggest: "issues" },
      },
      {
        name: "goals",
        label: msg`Goals, in shared words`,
        help: msg`The same words as other groups use, so that goals can be compared.`,
        control: { as: "answer", suggest: "goals" },
      },
      {
        name: "goalsVerbatim",
        label: msg`Goals, in their own words`,
        wide: true,
        control: { as: "lines", most: 30 },
      },
      { name: "theoryOfChange", label: msg`How they think change comes about`, control: { as: "text" } },
    ],
  },
  {
    id: "served",
    title: msg`People served`,
    fields: [
      { name: "populations", label: msg`Who is served`, control: { as: "answer", suggest: "populations" } },
      { name: "priorityGroups", label: msg`Who comes first`, control: { as: "answer", suggest: "priorityGroups" } },
      { name: "ages", label: msg`Ages`, control: { as: "ages" } },
      {
        name: "bands",
        label: msg`Life-course bands`,
        help: msg`Left empty, they follow from the ages.`,
        control: { as: "lines", most: 12, suggest: "bands" },
      },
    ],
  },
  {
    id: "place",
    title: msg`Place`,
    fields: [
      {
        name: "footprint",
        label: msg`Places covered`,
        help: msg`Names from the list of places can be compared; others wait until they are added there.`,
        control: { as: "answer", suggest: "footprint" },
      },
    ],
  },
  {
    id: "work",
    title: msg`Work`,
    fields: [
      { name: "strategies", label: msg`Strategies`, control: { as: "answer", suggest: "strategies" } },
      { name: "functions", label: msg`What it does for others`, control: { as: "functions" } },
      { name: "systems", label: msg`Systems touched`, control: { as: "answer", suggest: "systems" } },
      { name: "subgroups", label: msg`Teams and committees`, control: { as: "subgroups" } },
    ],
  },
  {
    id: "members",
    title: msg`Members`,
    fields: [
      {
        name: "memberCount",
        label: msg`Number of members`,
        help: msg`As they say it; the seats below may be fewer.`,
        control: { as: "number", min: 0, max: 100_000, whole: true },
      },
      { name: "openMembership", label: msg`Open to new members`, control: { as: "yesNo" } },
      {
        name: "residentSeats",
        label: msg`Seats held by residents`,
        control: { as: "number", min: 0, max: 10_000, whole: true },
      },
      {
        name: "youthSeats",
        label: msg`Seats held by young people`,
        control: { as: "number", min: 0, max: 10_000, whole: true },
      },
      { name: "sectors", label: msg`Sectors at the table`, control: { as: "answer", suggest: "sectors" } },
    ],
  },
  {
    id: "money",
    title: msg`Money`,
    fields: [
      { name: "budget", label: msg`Budget a year`, control: { as: "choice", words: BUDGET_WORDS } },
      { name: "staff", label: msg`Paid staff`, control: { as: "choice", words: STAFF_WORDS } },
      {
        name: "funders",
        label: msg`Funders`,
        help: msg`Amounts in thousands a year.`,
        control: { as: "funders" },
      },
      { name: "inKind", label: msg`In kind`, wide: true, control: { as: "line" } },
    ],
  },
  {
    id: "measures",
    title: msg`Measures`,
    fields: [
      { name: "measures", label: msg`Headline measures`, control: { as: "answer", suggest: "measures" } },
      { name: "dataSources", label: msg`Data sources`, control: { as: "answer", suggest: "dataSources" } },
      { name: "dataSharing", label: msg`Can share data`, control: { as: "choice", words: SHARING_WORDS } },
      { name: "publicReport", label: msg`Reports in public`, control: { as: "yesNo" } },
    ],
  },
  {
    id: "rhythm",
    title: msg`Rhythm`,
    fields: [
      { name: "meetingsPerYear", label: msg`Meetings a year`, control: { as: "number", min: 0, max: 400 } },
      { name: "meetingHours", label: msg`Hours each`, control: { as: "number", min: 0, max: 24 } },
      { name: "usualTime", label: msg`Usual day and time`, control: { as: "line" } },
      { name: "meetingPlace", label: msg`Where, or online`, control: { as: "line" } },
      { name: "nextMeeting", label: msg`Next meeting`, control: { as: "date" } },
    ],
  },
  {
    id: "governance",
    title: msg`Governance`,
    fields: [
      { name: "decisionRule", label: msg`How it decides`, control: { as: "line", suggest: "decisionRule" } },
      { name: "lead", label: msg`Chair or lead`, control: { as: "line" } },
      { name: "canBind", label: msg`Who can bind the group`, control: { as: "line" } },
      { name: "autonomy", label: msg`Freedom from its host`, control: { as: "choice", words: AUTONOMY_WORDS } },
      { name: "writtenRules", label: msg`Written rules`, control: { as: "yesNo" } },
    ],
  },
  {
    id: "stance",
    title: msg`Stance`,
    fields: [
      { name: "stance", label: msg`Wants to join the talks`, control: { as: "choice", words: STANCE_WORDS } },
      { name: "decisionWindows", label: msg`When it can decide`, control: { as: "text" } },
      { name: "optionsConsidered", label: msg`Would consider`, wide: true, control: { as: "options" } },
      { name: "redLines", label: msg`Red lines`, control: { as: "text" } },
      { name: "notes", label: msg`Notes`, control: { as: "text" } },
    ],
  },
  {
    id: "provenance",
    title: msg`Sources`,
    fields: [
      { name: "answeredBy", label: msg`Answered by`, control: { as: "line" } },
      { name: "answeredRole", label: msg`In the role of`, control: { as: "line" } },
      { name: "answeredOn", label: msg`Answered on`, control: { as: "date" } },
      { name: "confidence", label: msg`How sure you are`, control: { as: "choice", words: CONFIDENCE_WORDS } },
      { name: "source", label: msg`Source`, wide: true, control: { as: "line" } },
    ],
  },
]
