import { useLingui } from "@lingui/react/macro"
import { Spotlight, type SpotlightActionData } from "@mantine/spotlight"
import { useEffect, useState } from "react"
import type { KindName } from "../../shared/contract/kinds.ts"
import type { SearchHit } from "../../shared/contract/records.ts"
import { PART_OF } from "../features/method/index.ts"
import { type Stores, useStores } from "../stores/stores.tsx"
import { keyWords } from "../ui/key.tsx"
import { useCurrentActions } from "./use-menu-actions.ts"

const FOUND_AT_MOST = 24
/** What is most often looked for; within a kind the index says what fits. */
const FIRST: readonly KindName[] = ["coalition", "session", "decision", "person", "organization"]

/** Search over everything and every act, while typing. */
export function Palette() {
  const { t, i18n } = useLingui()
  const stores = useStores()
  const { actions, run } = useCurrentActions()
  const [query, setQuery] = useState("")
  const hits = useHits(query)
  const words: Partial<Record<KindName, string>> = {
    coalition: t`Groups`,
    organization: t`Organisations`,
    person: t`People`,
    placeUnit: t`Places`,
    session: t`Sessions`,
    card: t`Cards`,
    decision: t`Decisions`,
    proposal: t`Proposals`,
    holdItem: t`Held`,
    whyStatement: t`Why`,
    impactSentence: t`Impact sentence`,
  }
  const place = ({ kind }: SearchHit) => (FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length)
  const found: SpotlightActionData[] = [...hits]
    .sort((one, other) => place(one) - place(other))
    .map((hit) => ({
      id: `${hit.kind}/${hit.id}`,
      label: hit.title,
      description: [words[hit.kind], hit.excerpt].filter(Boolean).join(" · "),
      // The index has matched already; Spotlight must not filter again by its own rule.
      keywords: query,
      onClick: () => openHit(stores, hit),
    }))
  const acts: SpotlightActionData[] = actions
    .filter((action) => action.enabled?.(stores) !== false)
    .map((action) => ({
      id: action.id,
      label: i18n._(action.label),
      rightSection: action.key === undefined ? undefined : <kbd>{keyWords(action.key)}</kbd>,
      onClick: () => run(action),
    }))
  return (
    <Spotlight
      actions={[...found, ...acts]}
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      scrollable
      maxHeight={420}
      limit={FOUND_AT_MOST + 30}
      highlightQuery
      nothingFound={t`Nothing found`}
      // at once, so that whoever types on after the key loses no letter
      searchProps={{ placeholder: t`Search or do…`, "aria-label": t`Search or do`, autoFocus: true }}
    />
  )
}

function useHits(query: string): readonly SearchHit[] {
  const { call } = useStores()
  const [hits, setHits] = useState<readonly SearchHit[]>([])
  useEffect(() => {
    if (query.trim() === "") {
      setHits([])
      return
    }
    let late = false
    call("records.search", { text: query, limit: FOUND_AT_MOST })
      .then((found) => {
        if (!late) setHits(found)
      })
      // A search that failed (the workspace was just locked) shows nothing.
      .catch(() => setHits([]))
    return () => {
      late = true
    }
  }, [call, query])
  return hits
}

function openHit({ route, records }: Stores, { kind, id }: SearchHit): void {
  const { go } = route.getState()
  if (kind === "coalition") go("groups", id)
  else if (kind === "organization" || kind === "person") go("groups", kind, id)
  else if (kind === "placeUnit") go("groups", "place")
  else if (kind === "session") go("sessions", id)
  else if (kind === "decision") go("decisions", id)
  else if (kind === "holdItem") go("hold")
  else if (kind === "question") go("method", "questions")
  else if (kind === "localWord") {
    const of = records.getState().byKind.localWord.get(id)?.of ?? ""
    go("method", PART_OF[of.slice(0, of.indexOf("/"))] ?? "words")
  } else if (kind === "card" || kind === "proposal") go("sessions")
  else go("path")
}
