import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { LENSES } from "../../renderer/features/map/lenses.ts"
import { LENS_VIEWS } from "../../shared/contract/lens.ts"

const ROOT = join(import.meta.dirname, "../..")
const read = (path: string) => readFileSync(join(ROOT, path), "utf8")
const journey = read("test/e2e/lenses.spec.ts")

/** What the journey says of each lens; a new lens without a line here does not pass. */
const LENS_PROOF: Readonly<Record<string, string>> = {
  "between groups": "24 groups, \\d+ ties shown",
  seats: "24 of 24 groups have said who sits there",
  wanted: "Of 43 ties 39 are said by both sides",
  likeness: "are 50% alike, with 1 in common",
  quadrant: "never compared their work",
  "life course": "20 of 24 groups have said which ages they serve",
  money: "thousand a year",
  measures: "ready for kindergarten",
  places: "12,000 children",
  functions: "8 of 15",
  within: "Afterschool Alliance holds a seat",
  time: "Month that the map is drawn for",
}

/** The same of each picture. */
const VIEW_PROOF: Readonly<Record<string, string>> = {
  lines: "Cradle Steps and Ready Kids are 50% alike",
  tables: "Cradle Steps and Ready Kids: 2",
  quadrant: "Alike, not in touch",
  rows: "thousand a year",
  strip: "which ages they serve",
  gaps: "Early learning, preschool: 7 groups",
  nested: "Within Youth Justice Board",
}

/** Where each figure's value is proven, and by which fact: the golden values of METHOD.md, or an independent program. */
const FIGURE_PROOF: Readonly<Record<string, readonly [file: string, fact: string]>> = {
  "How delicate": ["domain/sensitivity.test.ts", "the four of Calder County: mean .384, near .528, F .941, 45.0"],
  "Close ones among them": [
    "domain/sensitivity-clusters.test.ts",
    "scores 45.0 as a whole, and its cluster of three 54.3",
  ],
  "Shared people": ["domain/shared-seats.test.ts", "shares the same people as a self-join in a database"],
  "Shared organisations": [
    "domain/shared-seats.test.ts",
    "counts people and organisations apart, also where one seat names both",
  ],
  "At several tables": [
    "domain/map-answers.test.ts",
    "keep what is said of single people apart, and say it of those at several tables alone",
  ],
  "Hours at a second table": ["domain/table-load.test.ts", "cost 68 hours at a second table"],
  "Same faces": ["domain/table-load.test.ts", "show the same faces at these rates"],
  Density: ["domain/network.test.ts", "has the density, degrees, strengths and centralisation of networkx"],
  Parts: ["domain/network.test.ts", "has their parts"],
  "Both sides say so": ["domain/network-reports.test.ts", "is ties claimed by both among ties claimed by either"],
  "Level gaps": ["domain/network-reports.test.ts", "are a gap from the first side's view, never a mean"],
  "Wanted change": ["domain/network-reports.test.ts", "come with what each side wants to change, also to less"],
  "Across sectors": [
    "domain/network.test.ts",
    "are (beyond − within) / (beyond + within), over the ties whose sectors are known",
  ],
  "Leaning on one hub": ["domain/network.test.ts", "leans on one hub by .4"],
  "Most connected": ["domain/network.test.ts", "has the density, degrees, strengths and centralisation of networkx"],
  "Between others": ["domain/network.test.ts", "has the betweenness of networkx and of graphology"],
  "Holding others in touch": ["domain/network.test.ts", "has the articulation points of networkx"],
  "Confirmed profiles": ["domain/coverage-gaps.test.ts", "is verified profiles among groups in scope"],
  "Answers in profiles": [
    "domain/coverage-gaps.test.ts",
    "tells answered from verified, and takes none for an answer and declined for no answer",
  ],
  "Residents and young people": [
    "domain/coverage-gaps.test.ts",
    "is the seats of residents and young people among all, over the groups that counted them",
  ],
  "Systems that must mesh": [
    "domain/coverage-gaps.test.ts",
    "are covered with an owner and a measure, and say what they lack",
  ],
}

/** The names of the figures as the panel's own files have them. */
function figuresOnScreen(): readonly string[] {
  const folder = "renderer/features/map/figures"
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".tsx"))
    .flatMap((name) => [
      ...read(join(folder, name)).matchAll(/\bname=\{[^{}<>]*<Trans>([^<]+)<\/Trans>(?: : <Trans>([^<]+)<\/Trans>)?/g),
    ])
    .flatMap(([, one, other]) => [one, other].filter((name) => name !== undefined))
}

describe("every lens", () => {
  it("has a line in the journey, and so has every picture", () => {
    expect(LENSES.map(({ id }) => id)).toEqual(Object.keys(LENS_PROOF))
    expect([...LENS_VIEWS].sort((a, b) => a.localeCompare(b))).toEqual(
      Object.keys(VIEW_PROOF).sort((a, b) => a.localeCompare(b)),
    )
    const proofs = [...Object.values(LENS_PROOF), ...Object.values(VIEW_PROOF)]
    expect(proofs.filter((proof) => !journey.includes(proof))).toEqual([])
  })
})

describe("every figure of the panel", () => {
  it("is one of the table, and the table has no other", () => {
    const shown = figuresOnScreen()
    expect(shown.length).toBeGreaterThan(15)
    expect(shown.filter((name) => !(name in FIGURE_PROOF))).toEqual([])
    const panel = readdirSync(join(ROOT, "renderer/features/map/figures"))
      .map((name) => read(join("renderer/features/map/figures", name)))
      .join("\n")
    expect(Object.keys(FIGURE_PROOF).filter((name) => !panel.includes(name))).toEqual([])
  })

  it.each(Object.entries(FIGURE_PROOF))("%s is proven by a golden value", (_, [file, fact]) => {
    expect(read(join("test", file))).toContain(`it("${fact}"`)
  })
})
