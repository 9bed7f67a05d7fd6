export const PAPERS = ["letter", "a4"] as const
export type Paper = (typeof PAPERS)[number]

/** Who reads a sheet: the group itself, or the facilitator. */
export type Reader = "room" | "console"

/** Countries whose offices have Letter in the drawer; everywhere else it is A4. */
const LETTER: ReadonlySet<string> = new Set([
  "US",
  "CA",
  "MX",
  "CL",
  "CO",
  "CR",
  "DO",
  "GT",
  "PA",
  "PH",
  "PR",
  "SV",
  "VE",
])

/** The paper that is usual where this computer's language is spoken. */
export function usualPaper(locale: string): Paper {
  const { region, language } = new Intl.Locale(locale).maximize()
  return LETTER.has(region ?? "") || (region === undefined && language === "en") ? "letter" : "a4"
}
