/** Names shorter than this are never called alike by a letter: "Club 3" is not "Club 4", "Ana Roe" not "Ana Rowe". */
const LONG_ENOUGH = 8
const TOO_LONG = 80

/** Words before and after a person's name that do not belong to it. */
const TITLES: ReadonlySet<string> = new Set(
  "dr mr mrs ms mx prof rev fr sr hon judge pastor sister brother jr sr ii iii iv phd md edd msw lcsw rn mph esq".split(
    " ",
  ),
)
/** Small words that short names of groups leave out. */
const SMALL: ReadonlySet<string> = new Set("and of the for in on at to a an".split(" "))

/**
 * Finds a known name that may mean the same as another: one letter apart, two neighbouring letters or the order of its
 * words exchanged, first letters for a whole name ("J. Roe", "YMCA"), a title beside a person's name. Digits never
 * differ, and equal keys are not alike: they are the same.
 */
export interface AlikeIndex {
  readonly add: (key: string) => void
  /** Known keys that are alike, in the order in which they were added. */
  readonly findAll: (key: string) => readonly string[]
  /** The first of them. */
  readonly find: (key: string) => string | undefined
}

/** An index of folded names: of people, or of groups and organisations. */
export function createAlikeIndex(of: "person" | "body" = "body"): AlikeIndex {
  const byVariant = new Map<string, string[]>()
  const order = new Map<string, number>()
  const variants = of === "person" ? personVariants : bodyVariants
  const findAll = (key: string) => {
    const { stored, asked } = variants(key)
    const found = new Set<string>()
    for (const variant of new Set([...stored.map((one) => `=${one}`), ...asked])) {
      for (const known of byVariant.get(variant) ?? []) {
        if (known !== key && digitsOf(known) === digitsOf(key)) found.add(known)
      }
    }
    return [...found].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
  }
  return {
    add: (key) => {
      if (order.has(key)) return
      order.set(key, order.size)
      const { stored, offered } = variants(key)
      for (const variant of new Set([...stored.map((one) => `=${one}`), ...offered])) {
        const keys = byVariant.get(variant)
        if (keys === undefined) byVariant.set(variant, [key])
        else keys.push(key)
      }
    },
    findAll,
    find: (key) => findAll(key)[0],
  }
}

interface Variants {
  /** Two names that share one of these are alike. */
  readonly stored: readonly string[]
  /** What a known name answers to, and what a name asks for: the two sides of a short form. */
  readonly offered: readonly string[]
  readonly asked: readonly string[]
}

const digitsOf = (key: string) => key.replaceAll(/\P{N}+/gu, " ").trim()
const sortedWords = (words: readonly string[]) => `sorted ${[...words].sort().join(" ")}`

/** Two keys one letter apart share one of these: the key itself, or the key less one letter. */
function lettersOf(key: string): readonly string[] {
  if (key.length < LONG_ENOUGH || key.length > TOO_LONG) return []
  const variants = [key]
  for (let at = 0; at < key.length; at++) variants.push(key.slice(0, at) + key.slice(at + 1))
  return variants
}

function bodyVariants(key: string): Variants {
  const words = key.split(" ")
  const long = key.length >= LONG_ENOUGH && key.length <= TOO_LONG
  const first = (list: readonly string[]) => list.map((word) => word[0] ?? "").join("")
  const big = words.filter((word) => !SMALL.has(word))
  // the letters of a name of three words or more, and a single word that may be such letters
  const short = big.length >= 3 && big.length <= 8 ? [first(big), first(words)] : []
  const letters = words.length === 1 && /^\p{L}{3,8}$/u.test(key) ? [key] : []
  return {
    stored: [...lettersOf(key), ...(long && words.length > 1 ? [sortedWords(words)] : [])],
    offered: [...short.map((one) => `long ${one}`), ...letters.map((one) => `short ${one}`)],
    asked: [...short.map((one) => `short ${one}`), ...letters.map((one) => `long ${one}`)],
  }
}

function personVariants(key: string): Variants {
  const all = key.split(" ")
  const words = all.filter((word) => !TITLES.has(word))
  const [first = ""] = words
  const last = words.at(-1) ?? ""
  if (words.length < 2 || last.length < 2) return { stored: lettersOf(key), offered: [], asked: [] }
  // a slip is hardly ever in the first letter: "Jane Doe" is not "Jane Roe"
  const initials = words.map((word) => word[0] ?? "").join("")
  const letters = lettersOf(key).map((variant) => `${initials} ${variant}`)
  const bare = `${first} ${last}`
  const initial = `${first[0] ?? ""} ${last}`
  const isShort = first.length === 1
  // "jane m roe" and "dr jane roe" are both "jane roe"; "j roe" may be either, "john roe" may not be "jane roe"
  return {
    stored: [...letters, ...(isShort ? [] : [`name ${bare}`]), ...(words.length > 1 ? [sortedWords(words)] : [])],
    offered: [isShort ? `short ${initial}` : `long ${initial}`],
    asked: [isShort ? `long ${initial}` : `short ${initial}`],
  }
}
