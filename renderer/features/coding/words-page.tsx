import { CODED, type Coded } from "../../../shared/contract/coding.ts"
import { MatchPage } from "./match-page.tsx"
import { SharedWordsPage } from "./shared-words-page.tsx"

const isCoded = (part: string | undefined): part is Coded => CODED.some((one) => one === part)

/** `words` and `words/goals`: what groups wrote and what it means. `words/shared/goals`: the shared words themselves. */
export function WordsPage({ parts }: { readonly parts: readonly string[] }) {
  const [first, second] = parts
  if (first === "shared") return <SharedWordsPage dimension={isCoded(second) ? second : "goals"} />
  return <MatchPage list={isCoded(first) ? first : undefined} />
}
