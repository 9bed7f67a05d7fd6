/** Words that are written in several ways in the names of groups and organisations; both sides are folded already. */
const SAME_WORD: Readonly<Record<string, string>> = {
  assn: "association",
  assoc: "association",
  asso: "association",
  assocn: "association",
  org: "organization",
  orgs: "organizations",
  organisation: "organization",
  organisations: "organizations",
  dept: "department",
  dpt: "department",
  ctr: "center",
  centre: "center",
  cntr: "center",
  cnty: "county",
  univ: "university",
  natl: "national",
  intl: "international",
  fdn: "foundation",
  fdtn: "foundation",
  fndn: "foundation",
  cncl: "council",
  svc: "service",
  svcs: "services",
  cmte: "committee",
  cttee: "committee",
  govt: "government",
  programme: "program",
  programmes: "programs",
  prog: "program",
  dist: "district",
  sch: "school",
  elem: "elementary",
  hosp: "hospital",
  inst: "institute",
  acad: "academy",
  corp: "corporation",
  soc: "society",
  mgmt: "management",
  dev: "development",
  educ: "education",
  labour: "labor",
  neighbourhood: "neighborhood",
}

/** Words at the end of a name that say its legal form and not which body it is. */
const LEGAL_ENDINGS: ReadonlySet<string> = new Set(["inc", "incorporated", "llc", "ltd", "limited", "nfp"])

/** A text without case, accents and punctuation, its words parted by single spaces. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll(/['’ʼ`´]/g, "")
    .replaceAll("&", " and ")
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .replaceAll("ł", "l")
    .replaceAll(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim()
}

/** What two names of groups or organisations must share to be the same: case, accents, punctuation and usual short forms do not count. */
export function nameKey(name: string): string {
  const words = foldText(name).split(" ").filter(Boolean)
  if (words.length > 1 && words[0] === "the") words.shift()
  while (words.length > 1 && LEGAL_ENDINGS.has(words.at(-1) ?? "")) words.pop()
  const key = words.map((word) => SAME_WORD[word] ?? word).join(" ")
  return key === "" ? name.normalize("NFKC").trim().toLowerCase() : key
}

/** The same for people: short forms are not opened, since "Ed" is a name. "Roe, Jane" is "Jane Roe". */
export function personKey(name: string): string {
  const turned = /^\s*(\p{L}[\p{L}'’-]*)\s*,\s*(\p{L}[\p{L}'’-]*)\s*$/u.exec(name)
  const key = foldText(turned ? `${turned[2]} ${turned[1]}` : name)
  return key === "" ? name.normalize("NFKC").trim().toLowerCase() : key
}
