/** What a line typed over a numbered list of cards means. Numbers are those of the cards, letters name clusters. */
export type SortLine =
  /** Cards counted as one: the others with the first. */
  | { readonly is: "merge"; readonly first: number; readonly others: readonly number[] }
  /** A card that was counted with another stands by itself again. */
  | { readonly is: "apart"; readonly card: number }
  /** Cards into a new cluster of this name. */
  | { readonly is: "name"; readonly cards: readonly number[]; readonly title: string }
  /** Cards into a cluster that is there, by its place. */
  | { readonly is: "place"; readonly cards: readonly number[]; readonly cluster: number }
  /** Cards out of their clusters. */
  | { readonly is: "loosen"; readonly cards: readonly number[] }
  | { readonly is: "rename"; readonly cluster: number; readonly title: string }
  | { readonly is: "dissolve"; readonly cluster: number }
  /** Not a whole line yet. */
  | { readonly is: "unfinished" }
  | { readonly is: "unknown card"; readonly card: number }

/** The letter of a cluster by its place: A, B, … Z, AA, AB. */
export function clusterLetter(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : clusterLetter(Math.floor(place / 26) - 1) + last
}

/**
 * Reads "4+17", "17+", "1 4 9 Getting there", "1-5 B", "7 -", "B = Other words", "B -". Ranges are written out; a name that
 * a cluster has already, or its letter, means that cluster, whatever the size of its letters.
 */
export function readSortLine(text: string, cards: Iterable<number>, clusters: readonly string[]): SortLine {
  const known = new Set(cards)
  const line = text.trim()
  const merged = /^\d{1,3}(?:\s*\+\s*\d{1,3})*\s*\+?$/.test(line) && line.includes("+")
  if (merged) return readMerge(line, known)
  const [, start = "", rest = ""] = /^((?:\d{1,3}(?:\s*-\s*\d{1,3})?[\s,]*)*)(.*)$/s.exec(line) ?? []
  const chosen = [...new Set([...start.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)].flatMap(rangeOf))]
  const unknown = chosen.find((card) => !known.has(card))
  if (unknown !== undefined) return { is: "unknown card", card: unknown }
  const isNamed = /^[=>]/.test(rest)
  const said = rest.replace(/^[=>]\s*/, "").trim()
  if (chosen.length === 0) return isNamed ? named([], said, clusters) : readCluster(rest, clusters)
  if (said === "-" || (isNamed && said === "")) return { is: "loosen", cards: chosen }
  return said === "" ? { is: "unfinished" } : named(chosen, said, clusters)
}

function readMerge(line: string, known: ReadonlySet<number>): SortLine {
  const numbers = [...new Set(line.split("+").map(Number))].filter((number) => number > 0)
  const unknown = numbers.find((card) => !known.has(card))
  if (unknown !== undefined) return { is: "unknown card", card: unknown }
  const [first, ...others] = numbers
  if (first === undefined) return { is: "unfinished" }
  if (others.length === 0) return line.endsWith("+") ? { is: "apart", card: first } : { is: "unfinished" }
  return line.endsWith("+") ? { is: "unfinished" } : { is: "merge", first, others }
}

function rangeOf([, from, to]: RegExpMatchArray): readonly number[] {
  const first = Number(from)
  const last = to === undefined ? first : Number(to)
  // a range of nonsense is two numbers, of which one is unknown
  if (last < first || last - first > 300) return [first, last]
  return Array.from({ length: last - first + 1 }, (_, n) => first + n)
}

function placeOf(said: string, clusters: readonly string[]): number {
  const wanted = said.toLowerCase()
  const byName = clusters.findIndex((title) => title.toLowerCase() === wanted)
  return byName >= 0 ? byName : clusters.findIndex((_, place) => clusterLetter(place).toLowerCase() === wanted)
}

function named(cards: readonly number[], said: string, clusters: readonly string[]): SortLine {
  if (said === "") return { is: "unfinished" }
  const cluster = placeOf(said, clusters)
  return cluster < 0 ? { is: "name", cards, title: said } : { is: "place", cards, cluster }
}

/** A line without cards: a cluster by its letter, then what becomes of it. */
function readCluster(line: string, clusters: readonly string[]): SortLine {
  const [, letters = "", sign, rest = ""] = /^([a-z]{1,2})\s*([=-])\s*(.*)$/i.exec(line) ?? []
  const cluster = letters === "" ? -1 : placeOf(letters, clusters)
  if (cluster < 0) return { is: "unfinished" }
  if (sign === "-") return rest === "" ? { is: "dissolve", cluster } : { is: "unfinished" }
  return rest === "" ? { is: "unfinished" } : { is: "rename", cluster, title: rest }
}
