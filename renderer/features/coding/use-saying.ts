import { ONLY_OURS, type Said } from "../../../shared/contract/coding.ts"
import type { WordingRow } from "../../../shared/domain/coding-wordings.ts"
import { useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"

/** Says what a wording means; every act is one step that Undo takes back. */
export interface Saying {
  readonly say: (row: WordingRow, tags: readonly string[]) => void
  readonly onlyTheirs: (row: WordingRow) => void
  readonly unsay: (row: WordingRow) => void
  /** A new shared word, place or organisation, said of the wording beside `also`. */
  readonly add: (row: WordingRow, name: string, parent: string | undefined, also: readonly string[]) => void
  readonly undo: () => void
}

export function useSaying(): Saying {
  const { call } = useStores()
  const { run: said } = useAction((row: WordingRow, tags: Said) =>
    call("coding.say", { dimension: row.dimension, wordings: [row.text], tags }),
  )
  const { run: unsay } = useAction((row: WordingRow) =>
    call("coding.unsay", { dimension: row.dimension, wordings: [row.text] }),
  )
  const { run: add } = useAction((row: WordingRow, name: string, parent: string | undefined, also: readonly string[]) =>
    call("coding.addTag", {
      dimension: row.dimension,
      name,
      ...(parent !== undefined && { parent }),
      wordings: [row.text],
      also: [...also],
    }),
  )
  const { run: undo } = useAction(() => call("records.undo", {}))
  return {
    say: (row, tags) => (tags.length === 0 ? unsay(row) : said(row, [...tags])),
    onlyTheirs: (row) => said(row, ONLY_OURS),
    unsay,
    add,
    undo,
  }
}
