/** Countries that print on Letter; all others print on A4. CLDR, territories of the US-Letter paper size. */
const LETTER: ReadonlySet<string> = new Set([
  "BZ",
  "CA",
  "CL",
  "CO",
  "CR",
  "GT",
  "MX",
  "NI",
  "PA",
  "PH",
  "PR",
  "SV",
  "US",
  "VE",
])

export type Paper = "letter" | "a4"

/** The paper of a locale: "en-US" prints on Letter, "en" by its likeliest country, one that is no locale on A4. */
export function paperOf(locale: string): Paper {
  try {
    const country = new Intl.Locale(locale).maximize().region
    return country !== undefined && LETTER.has(country) ? "letter" : "a4"
  } catch {
    return "a4"
  }
}
