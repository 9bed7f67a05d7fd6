import { Trans, useLingui } from "@lingui/react/macro"
import { view } from "../../../shared/contract/kind.ts"
import { KINDS } from "../../../shared/contract/kinds.ts"
import { useRecord, useRecords } from "../../stores/stores.tsx"
import { dayWords } from "../../ui/format.ts"
import { type AnySection, GROUP_SECTIONS } from "../groups/index.ts"
import type { Reader } from "./paper.ts"
import styles from "./sheet.module.css"
import { SheetField } from "./sheet-field.tsx"
import { SheetSeats } from "./sheet-seats.tsx"

interface GroupSheetProps {
  readonly id: string
  readonly reader: Reader
  readonly today: string
}

/** What the group put beside an answer the last time. */
const SIGNS = [
  ["stars", "★"],
  ["rings", "○"],
] as const

const SECTIONS = GROUP_SECTIONS as readonly AnySection[]
/** What a form needs and a sheet does not: how a record came to be. */
const NOT_ON_PAPER: ReadonlySet<string> = new Set(["name", "source", "functions", "optionsConsidered", "from", "until"])

/** One group on paper, page by page, with lines to write on. */
export function GroupSheet({ id, reader, today }: GroupSheetProps) {
  const { i18n } = useLingui()
  const group = useRecord("coalition", id)
  const community = useRecord("workspace", "workspace")?.name ?? ""
  const organizations = useRecords("organization")
  const groups = useRecords("coalition")
  if (group === undefined) return null
  const seen: Readonly<Record<string, unknown>> = view(KINDS.coalition, group, reader, group.audience)
  const mayBeSeen = (name: string) =>
    reader === "console" || KINDS.coalition.fields[name as keyof typeof KINDS.coalition.fields].audience !== "console"
  if (seen["name"] === undefined) return null
  const nameOf = (each: string) => organizations.get(each)?.name ?? groups.get(each)?.name ?? ""
  const bears = (list: "stars" | "rings", name: string) => Array.isArray(seen[list]) && seen[list].includes(name)
  const sections = SECTIONS.map((section) => ({
    ...section,
    fields: section.fields.filter(({ name }) => !NOT_ON_PAPER.has(name) && mayBeSeen(name)),
  })).filter(({ fields, id: section }) => fields.length > 0 || section === "members")
  return (
    <article className={styles["sheet"]} aria-label={group.name}>
      <header>
        <h2>
          {group.number === undefined ? null : <span className={styles["number"]}>{group.number}</span>}
          {group.name}
        </h2>
        <p>
          {community}, {dayWords(today)}
        </p>
        <p>
          <Trans>
            This is what has been written down about your group. Cross out what is wrong and write beside it what is
            right. What is right stays as it is; what you do not know stays empty. Put a star beside what you are
            proudest of, and a ring round what is just starting.
          </Trans>
        </p>
      </header>
      {sections.map((section) => (
        <section key={section.id} aria-label={i18n._(section.title)}>
          <h3>{i18n._(section.title)}</h3>
          {section.fields.map((field) => (
            <SheetField
              key={field.name}
              field={field}
              value={seen[field.name]}
              nameOf={nameOf}
              signs={SIGNS.filter(([list]) => bears(list, field.name)).map(([, sign]) => sign)}
            />
          ))}
          {section.id === "members" ? <SheetSeats group={id} reader={reader} /> : null}
        </section>
      ))}
      <footer>
        <span>
          <Trans>Corrected by</Trans>
        </span>
        <span>
          <Trans>Role</Trans>
        </span>
        <span>
          <Trans>Date</Trans>
        </span>
      </footer>
    </article>
  )
}
