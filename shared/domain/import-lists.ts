/** What a name in a cell may not hold as it stands, since it would be read as several. */
const PARTS = /[;|\n\r]/

/**
 * Parts a cell that lists several things: on semicolons, bars and line ends, and on commas where the column says so.
 * What stands in quotation marks or parentheses stays whole. Each thing is once, in its first wording.
 */
export function splitList(cell: string, commas = false): readonly string[] {
  const seen = new Set<string>()
  return rawParts(cell, commas)
    .map((part) => (part.quoted ? part.text : bare(part.text)))
    .filter((part) => {
      const key = part.normalize("NFKC").toLowerCase()
      return part !== "" && !seen.has(key) && seen.add(key)
    })
}

const bare = (text: string) =>
  text
    .replace(/^\s*(?:[•·▪*]|-\s)\s*/u, "")
    .replaceAll(/\s+/g, " ")
    .trim()

interface Part {
  readonly text: string
  readonly quoted: boolean
}

function rawParts(cell: string, commas: boolean): readonly Part[] {
  if (!cell.includes('"') && !commas) return cell.split(/[;|\n\r]+/).map((text) => ({ text, quoted: false }))
  const parts: Part[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at <= cell.length; at++) {
    const sign = cell[at]
    if (sign === '"' && cell.slice(from, at).trim() === "") {
      const whole = quotedAt(cell, at, commas)
      if (whole !== undefined) {
        parts.push({ text: whole.text, quoted: true })
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
      parts.push({ text: cell.slice(from, at), quoted: false })
      from = at + 1
      depth = 0
    }
  }
  return parts
}

/** A name in quotation marks that ends where a part does; two marks inside stand for one. */
function quotedAt(
  cell: string,
  at: number,
  commas: boolean,
): { readonly text: string; readonly end: number } | undefined {
  const found = /^"((?:[^"]|"")*)"/.exec(cell.slice(at))
  if (found === null) return undefined
  const end = at + found[0].length
  const ends = (commas ? /^[ \t]*(?:$|[;|\n\r,])/ : /^[ \t]*(?:$|[;|\n\r])/).test(cell.slice(end))
  return ends ? { text: (found[1] ?? "").replaceAll('""', '"'), end } : undefined
}

/**
 * Things as one cell that `splitList` reads back as they were. `literal` tells of a thing that would be read as
 * something else ("none", a funder's amount), which then stands in quotation marks.
 */
export function joinList(
  items: readonly string[],
  { commas = false, literal }: { readonly commas?: boolean; readonly literal?: (item: string) => boolean } = {},
): string {
  const plain = (item: string) =>
    !PARTS.test(item) && !item.startsWith('"') && !(commas && item.includes(",")) && bare(item) === item
  return items
    .map((item) => (plain(item) && literal?.(item) !== true ? item : `"${item.replaceAll('"', '""')}"`))
    .join(commas ? ", " : "; ")
}
