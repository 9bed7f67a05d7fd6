import { msg } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { CloseButton, Switch, TextInput } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { type ComponentType, useState } from "react"
import { saidIn } from "../../../shared/method/own-words.ts"
import { useRecords } from "../../stores/stores.tsx"
import { Page } from "../../ui/page.tsx"
import { CaseList } from "./case-list.tsx"
import styles from "./method-page.module.css"
import { OptionList } from "./option-list.tsx"
import { PART_OF, type PartProps } from "./part-props.ts"
import { PrintCards } from "./print-cards.tsx"
import { QuestionList } from "./question-list.tsx"
import { ScaleList } from "./scale-list.tsx"
import { WarningList } from "./warning-list.tsx"
import { WordList } from "./word-list.tsx"

const PARTS = [
  { id: "words", label: msg`Words`, Part: WordList },
  { id: "cases", label: msg`Examples`, Part: CaseList },
  { id: "options", label: msg`Options`, Part: OptionList },
  { id: "ties", label: msg`Working together`, Part: ScaleList },
  { id: "questions", label: msg`Questions`, Part: QuestionList },
  { id: "warnings", label: msg`When to take care`, Part: WarningList },
] as const satisfies readonly { id: string; label: unknown; Part: ComponentType<PartProps> }[]

/** The parts where things can be said otherwise. */
const counts: ReadonlySet<string> = new Set(Object.values(PART_OF))

/** What the method brings as words: looked up in a minute, said in this community's own words. */
export function MethodPage({ parts }: { readonly parts: readonly string[] }) {
  const { t, i18n } = useLingui()
  const [query, setQuery] = useState("")
  const [only, setOnly] = useState(false)
  const { id, Part } = PARTS.find((part) => part.id === parts[0]) ?? PARTS[0]
  const own = useRecords("localWord")
  const said = new Set(
    [...own.values()].flatMap((words) => {
      const here = PART_OF[words.of.slice(0, words.of.indexOf("/"))] === id
      return here && Object.keys(saidIn(words)).length > 0 ? [words.of] : []
    }),
  )
  if (parts[1] === "print" && (id === "cases" || id === "options")) return <PrintCards part={id} />
  return (
    <Page
      title={<Trans>The method</Trans>}
      lead={
        <Trans>
          Words, examples and options to look up. The pencil says each in your community’s own way: here, on the wall,
          on paper and in what leaves.
        </Trans>
      }
    >
      <div className={styles["top"]}>
        <nav className={styles["parts"]} aria-label={t`Parts of the method`}>
          {PARTS.map((part) => (
            <a key={part.id} href={`#/method/${part.id}`} aria-current={part.id === id ? "page" : undefined}>
              {i18n._(part.label)}
            </a>
          ))}
        </nav>
        <div className={styles["finds"]}>
          {counts.has(id) ? (
            <Switch
              label={t`Only in our own words (${said.size})`}
              checked={only}
              disabled={said.size === 0 && !only}
              onChange={(event) => setOnly(event.currentTarget.checked)}
            />
          ) : null}
          <TextInput
            className={styles["search"] ?? ""}
            aria-label={t`Look for`}
            placeholder={t`Look for`}
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={
              query === "" ? null : <CloseButton size="sm" aria-label={t`Show all`} onClick={() => setQuery("")} />
            }
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
      </div>
      <Part query={query} ours={only && counts.has(id) ? said : undefined} />
    </Page>
  )
}
