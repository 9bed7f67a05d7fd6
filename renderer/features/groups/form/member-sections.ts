import { msg } from "@lingui/core/macro"
import type { BodyOf } from "../../../../shared/contract/kinds.ts"
import { SECTOR_WORDS } from "../choice-words.ts"
import type { SectionOf } from "./declare.ts"

/** What is asked about an organisation. METHOD.md B1. */
export const ORGANIZATION_SECTIONS: readonly SectionOf<BodyOf<"organization">>[] = [
  {
    id: "identity",
    title: msg`Identity`,
    fields: [
      { name: "name", label: msg`Name`, control: { as: "line" } },
      { name: "aka", label: msg`Also known as`, control: { as: "lines", most: 20 } },
      { name: "sector", label: msg`Sector`, control: { as: "choice", words: SECTOR_WORDS } },
      { name: "isFunder", label: msg`Gives money`, control: { as: "yesNo" } },
      { name: "isHost", label: msg`Houses groups`, control: { as: "yesNo" } },
      { name: "footprint", label: msg`Places covered`, control: { as: "answer", suggest: "footprint" } },
      { name: "from", label: msg`From`, control: { as: "date" } },
      { name: "until", label: msg`Until`, control: { as: "date" } },
      { name: "source", label: msg`Source`, wide: true, control: { as: "line" } },
      { name: "notes", label: msg`Notes`, control: { as: "text" } },
    ],
  },
]

/** What is noted about a person; all of it for the facilitator alone. METHOD.md B1. */
export const PERSON_SECTIONS: readonly SectionOf<BodyOf<"person">>[] = [
  {
    id: "identity",
    title: msg`Identity`,
    fields: [
      { name: "name", label: msg`Name or role`, control: { as: "line" } },
      { name: "aka", label: msg`Also known as`, control: { as: "lines", most: 20 } },
      {
        name: "organization",
        label: msg`Organisation`,
        control: { as: "record", of: "organization", canAdd: true },
      },
      { name: "contact", label: msg`Contact`, control: { as: "line" } },
      { name: "accessNeeds", label: msg`What they need to take part`, control: { as: "line" } },
      { name: "from", label: msg`From`, control: { as: "date" } },
      { name: "until", label: msg`Until`, control: { as: "date" } },
      { name: "source", label: msg`Source`, wide: true, control: { as: "line" } },
      { name: "notes", label: msg`Notes`, control: { as: "text" } },
    ],
  },
]
