/** A share as a per cent without decimals; below one with one. */
export function shareWords(share: number): string {
  const maximumFractionDigits = share > 0 && share < 0.01 ? 1 : 0
  return new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits }).format(share)
}

/** A figure between -1 and 1, or a level, with its sign. */
export function signedWords(value: number): string {
  return new Intl.NumberFormat(undefined, { signDisplay: "exceptZero", maximumFractionDigits: 2 }).format(value)
}
