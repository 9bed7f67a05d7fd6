import type { Coded } from "../../../shared/contract/coding.ts"
import { parentsFor, takenBy } from "../../../shared/domain/coding-edits.ts"
import { LIKELY, type Suggester } from "../../../shared/domain/coding-suggest.ts"
import { isOffered, type Tag, type Taxonomy } from "../../../shared/domain/coding-taxonomy.ts"
import { foldText } from "../../../shared/domain/import-names.ts"

/** What can be chosen for a wording. */
export type Choice =
  | { readonly type: "tag"; readonly tag: Tag }
  /** A shared word, place or organisation that is not there yet. */
  | { readonly type: "new"; readonly name: string }
  /** Where a new one stands; undefined for on its own. */
  | { readonly type: "under"; readonly parent: Tag | undefined }

export interface Choices {
  readonly choices: readonly Choice[]
  /** What Enter takes before an arrow was pressed; undefined where nothing is likely enough. */
  readonly first: number | undefined
}

/** Lists of names, in which a word in common does not make two the same: "State Health" is not "Calder Health". */
const NAMES: ReadonlySet<Coded> = new Set(["funders", "footprint"])
const ALL_BUT_SAME = 0.85
const MOST = 8
/** So that a list can be got to know before anything is typed. */
const FILLED = 6

interface Asked {
  readonly dimension: Coded
  readonly taxonomy: Taxonomy
  readonly suggester: Suggester
  readonly wording: string
  /** What was typed so far. */
  readonly text: string
  /** Ids of what is said already. */
  readonly said: readonly string[]
}

/** What a wording may mean: what it is like, then what was typed, last a new word. */
export function choicesFor({ dimension, taxonomy, suggester, wording, text, said }: Asked): Choices {
  const typed = text.trim()
  const open = (tag: Tag) => !said.includes(tag.id)
  const like = typed === "" ? suggester.like(wording, FILLED).filter(({ tag }) => open(tag)) : []
  const fitting = typed === "" ? like.map(({ tag }) => tag) : suggester.typed(typed, wording, MOST).filter(open)
  const shown = typed === "" && !NAMES.has(dimension) ? filled(fitting, taxonomy, open) : fitting
  const name = typed === "" ? wording : typed
  const isNew = takenBy(dimension, name, taxonomy) === undefined
  const choices: readonly Choice[] = [
    ...shown.map((tag): Choice => ({ type: "tag", tag })),
    ...(isNew ? [{ type: "new", name } as const] : []),
  ]
  return { choices, first: firstOf(choices, typed, dimension, like[0]?.likeness ?? 0) }
}

function firstOf(choices: readonly Choice[], typed: string, dimension: Coded, likeness: number): number | undefined {
  if (choices.length === 0) return undefined
  if (typed !== "" || likeness >= (NAMES.has(dimension) ? ALL_BUT_SAME : LIKELY)) return 0
  // a name that nothing is like is most often one that is not in the list yet; half a name in common says nothing
  const fresh = choices.findIndex(({ type }) => type === "new")
  return NAMES.has(dimension) && fresh >= 0 ? fresh : undefined
}

/** Words of the first level fill the space that suggestions leave. */
function filled(tags: readonly Tag[], taxonomy: Taxonomy, open: (tag: Tag) => boolean): readonly Tag[] {
  const rest = [...taxonomy.values()].filter(
    (tag) => tag.parent === undefined && isOffered(tag) && open(tag) && !tags.some(({ id }) => id === tag.id),
  )
  return [...tags, ...rest].slice(0, FILLED)
}

/** Where a new word can stand: on its own, or under one of the first level (a place in any other). */
export function placesFor({ dimension, taxonomy, suggester, wording, text }: Omit<Asked, "said">): Choices {
  const parents = parentsFor(dimension, undefined, taxonomy)
  const typed = foldText(text)
  const fitting = parents.filter(({ name }) =>
    typed.split(" ").every((part) =>
      foldText(name)
        .split(" ")
        .some((word) => word.startsWith(part)),
    ),
  )
  const choices: readonly Choice[] = [
    ...(typed === "" ? [{ type: "under", parent: undefined } as const] : []),
    ...fitting.map((parent): Choice => ({ type: "under", parent })),
  ]
  const [nearest] = suggester.like(wording, 1)
  const family = nearest?.tag.parent ?? nearest?.tag.id
  const likely = choices.findIndex((choice) => choice.type === "under" && choice.parent?.id === family)
  return { choices, first: choices.length === 0 ? undefined : typed === "" && likely > 0 ? likely : 0 }
}
