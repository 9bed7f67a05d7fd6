import { msg, plural } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Switch } from "@mantine/core"
import { IconArrowLeft, IconPlus } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { type Coded, TAGGED, type Tagged } from "../../../shared/contract/coding.ts"
import { isOffered, isTagged, type Taxonomy } from "../../../shared/domain/coding-taxonomy.ts"
import type { WordingRow } from "../../../shared/domain/coding-wordings.ts"
import type { MenuAction } from "../../app/menu-actions.ts"
import { usePageActions } from "../../app/use-menu-actions.ts"
import { keyWords } from "../../ui/key.tsx"
import { Page } from "../../ui/page.tsx"
import styles from "./coding.module.css"
import { LIST_WORDS } from "./dimension-words.ts"
import { type Change, SharedWord } from "./shared-word.tsx"
import { AddWord, MergeWord, MoveWord, RenameWord } from "./shared-word-dialogs.tsx"
import { useWordings } from "./use-wordings.ts"

const ADD_KEY = "alt+n"

/** The shared words of a list: what came with the app and what the community made of it. */
export function SharedWordsPage({ dimension }: { readonly dimension: Coded }) {
  const { i18n, t } = useLingui()
  const { rows, coder } = useWordings()
  const [adding, setAdding] = useState(false)
  usePageActions(
    useMemo<readonly MenuAction[]>(
      () => [
        {
          id: "shared-word-add",
          label: msg`Add a shared word`,
          key: ADD_KEY,
          menu: "edit",
          inFields: true,
          run: () => setAdding(true),
        },
      ],
      [],
    ),
  )
  return (
    <Page
      full
      title={<Trans>Shared words</Trans>}
      lead={
        <Trans>
          In two levels. Version {coder.version}: a change makes a new one, and figures of two versions are not
          compared.
        </Trans>
      }
      acts={
        <>
          {isTagged(dimension) ? (
            <Button leftSection={<IconPlus size={16} />} title={keyWords(ADD_KEY)} onClick={() => setAdding(true)}>
              <Trans>Add a shared word</Trans>
            </Button>
          ) : null}
          <Button
            component="a"
            href={`#/groups/words/${dimension}`}
            variant="default"
            leftSection={<IconArrowLeft size={16} />}
          >
            <Trans>Back to the wordings</Trans>
          </Button>
        </>
      }
    >
      <nav className={styles["tabs"]} aria-label={t`Lists`}>
        {[...TAGGED, "footprint" as const, "funders" as const].map((one) => (
          <a key={one} href={`#/groups/words/shared/${one}`} aria-current={one === dimension ? "page" : undefined}>
            {i18n._(LIST_WORDS[one])}
          </a>
        ))}
      </nav>
      {isTagged(dimension) ? (
        <WordTree key={dimension} dimension={dimension} taxonomy={coder.taxonomy(dimension)} rows={rows} />
      ) : (
        <Elsewhere dimension={dimension} />
      )}
      {adding && isTagged(dimension) ? (
        <AddWord dimension={dimension} taxonomy={coder.taxonomy(dimension)} onClose={() => setAdding(false)} />
      ) : null}
    </Page>
  )
}

function Elsewhere({ dimension }: { readonly dimension: Coded }) {
  return (
    <p className={styles["nothing"]}>
      {dimension === "footprint" ? (
        <Trans>
          What groups say of where they work is matched to <a href="#/groups/place">the list of places</a>, with what
          contains what and how many children live there.
        </Trans>
      ) : (
        <Trans>
          Funders are matched to <a href="#/groups/organization">the organisations</a> and their other names.
        </Trans>
      )}
    </p>
  )
}

interface WordTreeProps {
  readonly dimension: Tagged
  readonly taxonomy: Taxonomy
  readonly rows: readonly WordingRow[]
}

function WordTree({ dimension, taxonomy, rows }: WordTreeProps) {
  const { t } = useLingui()
  const [over, setOver] = useState(false)
  const [change, setChange] = useState<Change>()
  const uses = useMemo(() => usesOf(rows, dimension), [rows, dimension])
  const wordsOf = useUseWords()
  const all = [...taxonomy.values()]
  const gone = all.filter((tag) => !isOffered(tag)).length
  const close = () => setChange(undefined)
  return (
    <>
      {gone === 0 ? null : (
        <Switch
          label={t`Show retired and merged (${gone})`}
          checked={over}
          onChange={(event) => setOver(event.currentTarget.checked)}
        />
      )}
      <ul className={styles["tree"]}>
        {all
          .filter((tag) => over || isOffered(tag))
          .map((tag) => (
            <SharedWord
              key={tag.id}
              dimension={dimension}
              tag={tag}
              taxonomy={taxonomy}
              use={wordsOf(uses.get(tag.id))}
              onChange={setChange}
            />
          ))}
      </ul>
      {change?.type === "rename" ? (
        <RenameWord dimension={dimension} taxonomy={taxonomy} tag={change.tag} onClose={close} />
      ) : change?.type === "move" ? (
        <MoveWord dimension={dimension} taxonomy={taxonomy} tag={change.tag} onClose={close} />
      ) : change?.type === "merge" ? (
        <MergeWord dimension={dimension} taxonomy={taxonomy} tag={change.tag} onClose={close} />
      ) : null}
    </>
  )
}

interface Use {
  readonly wordings: number
  readonly groups: ReadonlySet<string>
}

/** How many wordings mean each shared word, and which groups use them. */
function usesOf(rows: readonly WordingRow[], dimension: Tagged): ReadonlyMap<string, Use> {
  const uses = new Map<string, { wordings: number; groups: Set<string> }>()
  for (const row of rows) {
    if (row.dimension !== dimension) continue
    for (const { id } of row.meaning?.tags ?? []) {
      const use = uses.get(id) ?? { wordings: 0, groups: new Set() }
      use.wordings++
      for (const group of row.groups) use.groups.add(group)
      uses.set(id, use)
    }
  }
  return uses
}

/** How much a shared word is used, in words. */
function useUseWords(): (use: Use | undefined) => string {
  const { t } = useLingui()
  return (use) => {
    if (use === undefined) return t`not used`
    const wordings = t`${plural(use.wordings, { one: "# wording", other: "# wordings" })}`
    const groups = t`${plural(use.groups.size, { one: "# group", other: "# groups" })}`
    return `${wordings} · ${groups}`
  }
}
