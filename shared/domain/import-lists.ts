/** What a name in a cell may not hold as it stands, since it would be read as several. */
const PARTS = /[;|\n\r]/

/**
 * Parts a cell that lists several things: on semicolons, bars and line ends, and on commas where the column says so.
 * What stands in quotation marks or parentheses stays whole. Each thing is once, in its first wording.
 */
export function splitList(cell: string, commas = false): readonly string[] {
  return splitParts(cell, commas).map(({ text, after }) => (after === "" ? text : `${text} ${after}`))
}

/** The same, with a word on what stood in quotation marks: it is a name as it stands. */
export function splitParts(cell: string, commas = false): readonly Part[] {
  const seen = new Set<string>()
  return rawParts(cell, commas)
    .map((part) => (part.quoted ? part : { ...part, text: bare(part.text) }))
    .filter(({ text, after }) => {
      const key = `${text} ${after}`.normalize("NFKC").toLowerCase()
      return text !== "" && !seen.has(key) && seen.add(key)
    })
}

const bare = (text: string) =>
  text
    .replace(/^\s*(?:[•·▪*]|-\s)\s*/u, "")
    .replaceAll(/\s+/g, " ")
    .trim()

export interface Part {
  readonly text: string
  readonly quoted: boolean
  /** An amount that stands after a name in quotation marks. */
  readonly after: string
}

function rawParts(cell: string, commas: boolean): readonly Part[] {
  if (!cell.includes('"') && !commas) return cell.split(/[;|\n\r]+/).map(plainPart)
  const parts: Part[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at <= cell.length; at++) {
    const sign = cell[at]
    if (sign === '"' && cell.slice(from, at).trim() === "") {
      const whole = quotedAt(cell, at, commas)
      if (whole !== undefined) {
        parts.push({ text: whole.text, quoted: true, after: whole.after })
        from = whole.end
        at = whole.end - 1
        continue
      }
    }
    if (sign === "(") depth++
    else if (sign === ")") depth = Math.max(0, depth - 1)
    // a parenthesis that is never closed keeps nothing together
    const inside = depth > 0 && cell.indexOf(")", at) >= 0
    if (sign === undefined || PARTS.test(sign) || (commas && sign === "," && !inside)) {
      parts.push(plainPart(cell.slice(from, at)))
      from = at + 1
      depth = 0
    }
  }
  return parts
}

const plainPart = (text: string): Part => ({ text, quoted: false, after: "" })

interface Quoted {
  readonly text: string
  readonly after: string
  readonly end: number
}

/** A name in quotation marks that ends where a part does, or before an amount; two marks inside stand for one. */
function quotedAt(cell: string, at: number, commas: boolean): Quoted | undefined {
  const found = /^"((?:[^"]|"")*)"/.exec(cell.slice(at))
  if (found === null) return undefined
  const rest = cell.slice(at + found[0].length)
  const [whole, after = ""] = /^[ \t]*([$€£]?\d[\d.]*[ \t]*[a-z]*)?[ \t]*(?=$|[;|\n\r,])/i.exec(rest) ?? []
  if (whole === undefined || (!commas && rest[whole.length] === ",")) return undefined
  return { text: (found[1] ?? "").replaceAll('""', '"'), after: after.trim(), end: at + found[0].length + whole.length }
}

/** True for a thing that a list cannot hold as it stands. */
const needsMarks = (item: string, commas: boolean) =>
  PARTS.test(item) || item.startsWith('"') || (commas && item.includes(",")) || bare(item) !== item

/** A thing in quotation marks where it would not be read back as it stands, or where the caller knows so. */
export function quoted(item: string, commas: boolean, literal = false): string {
  return needsMarks(item, commas) || literal ? `"${item.replaceAll('"', '""')}"` : item
}

/**
 * Things as one cell that `splitList` reads back as they were. `literal` tells of a thing that would be read as
 * something else ("none"), which then stands in quotation marks.
 */
export function joinList(
  items: readonly string[],
  {
    commas = false,
    literal,
    between = commas ? ", " : "; ",
  }: { readonly commas?: boolean; readonly literal?: (item: string) => boolean; readonly between?: string } = {},
): string {
  return items.map((item) => quoted(item, commas, literal?.(item))).join(between)
}
