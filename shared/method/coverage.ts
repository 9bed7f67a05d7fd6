import type { CommandName } from "../contract/index.ts"
import type { KindName } from "../contract/kinds.ts"
import type { MethodContent } from "./content/content.ts"

/** Where an item of the method works. A test opens each. */
export type Works =
  | { readonly at: "exercise"; readonly code: string }
  | { readonly at: "record"; readonly kind: KindName; readonly field?: string }
  | { readonly at: "page"; readonly place: string }
  | { readonly at: "command"; readonly name: CommandName }
  /** A function of a module of `shared/domain`. */
  | { readonly at: "figure"; readonly module: string; readonly name: string }
  | { readonly at: "content"; readonly part: keyof MethodContent; readonly id?: string }

/** One of the 113 items that the method must make work. METHOD.md A. */
export interface Covered {
  /** The item in a few words. */
  readonly says: string
  /** Where it works now; none where all of it is still to come. */
  readonly works: readonly Works[]
  /** What of it later work brings. */
  readonly later?: string
}

const ex = (...codes: readonly string[]): readonly Works[] => codes.map((code) => ({ at: "exercise", code }))
const rec = (kind: KindName, ...fields: readonly string[]): readonly Works[] =>
  fields.length === 0 ? [{ at: "record", kind }] : fields.map((field) => ({ at: "record", kind, field }))
const page = (place: string): readonly Works[] => [{ at: "page", place }]
const act = (name: CommandName): readonly Works[] => [{ at: "command", name }]
const fig = (module: string, ...names: readonly string[]): readonly Works[] =>
  names.map((name) => ({ at: "figure", module, name }))
const text = (part: keyof MethodContent, ...ids: readonly string[]): readonly Works[] =>
  ids.length === 0 ? [{ at: "content", part }] : ids.map((id) => ({ at: "content", part, id }))

const item = (says: string, works: readonly (readonly Works[])[], later?: string): Covered => ({
  says,
  works: works.flat(),
  ...(later !== undefined && { later }),
})

/** Items 1 to 61: the setting, why, the range of options. METHOD.md A1 to A3. */
const FIRST: readonly Covered[] = [
  item(
    "Map, convene, align",
    [page("map"), page("sessions"), page("decisions"), page("path")],
    "what is missing in each of the three",
  ),
  item("Coalitions and initiatives", [rec("coalition", "type")]),
  item("Issues interlock", [rec("coalition", "issues"), rec("tag")], "ties between issues"),
  item("From birth to career", [
    fig("life-course", "bandsOf"),
    fig("coverage-gaps-grid", "lifeCourseGroup"),
    page("map"),
  ]),
  item("A wide net", [ex("E1.7"), page("groups"), fig("map-lens", "passes")]),
  item("A narrow net", [ex("E1.7"), rec("coalition", "primaryIssues"), fig("look-alikes", "lookAlikes")]),
  item("Never met to compare", [rec("tie", "compared"), fig("quadrant-pairs", "quadrantPairs"), ex("E1.7")]),
  item("Four things overlap", [
    fig("overlap", "compareGroups"),
    rec("coalition", "goals", "strategies", "footprint", "funders"),
  ]),
  item("Links may be light", [rec("tie", "level"), text("levels")]),
  item("Alike and in touch", [fig("overlap-quadrant", "quadrant")]),
  item("Five conditions", [text("glossary", "collective-impact")], "a rating of the five before and after"),
  item("How do we align comes first", [page("path"), text("steps")]),
  item("Questions are kept", [rec("question", "step", "owner", "state"), text("questions"), page("method")]),
  item("First of a series", [rec("question", "deferred"), ex("E4.7")], "the brief prints them as next round"),
  item("Who raised it", [rec("impetus", "raisedBy", "insider"), ex("E1.1")]),
  item(
    "A decision point",
    [rec("impetus", "trigger", "triggerOn"), rec("criticalEvent", "on")],
    "the decision point on the line of time",
  ),
  item("Kinds of aligners", [rec("impetus", "roles"), page("path")]),
  item("Asked as efficiency", [rec("whyStatement", "type"), ex("E1.2")]),
  item("Opens and closes on impact", [ex("E1.2"), rec("impactSentence"), fig("impact", "missingParts")]),
  item("Four objects of alignment", [rec("tie", "objects"), text("options")], "the depth of each on a proposal"),
  item("Faster and at scale", [
    rec("impactSentence", "who", "change", "year", "seenIn"),
    fig("impact", "missingParts"),
  ]),
  item("Bartholomew County", [text("cases", "bartholomew"), ex("E2.5")]),
  item("One body at many tables", [rec("seat", "role"), page("groups"), page("map")]),
  item("Seats about to be filled", [
    rec("commitment", "lockDate", "reversible"),
    fig("road", "pauseBefore"),
    ex("E1.1", "E1.5"),
  ]),
  item("Same people on like councils", [fig("shared-seats", "sharedSeats"), fig("table-load", "tableLoads")]),
  item("Trained in the approach", [rec("compactLine", "is"), ex("E3.3"), text("glossary", "big-picture")]),
  item("Pausing one's own train", [rec("pause", "by", "until", "purpose"), ex("E1.5")]),
  item("Listening first", [rec("visit", "done", "heard"), ex("E1.5")]),
  item("Hosted inside others", [rec("coalition", "host"), page("map")]),
  item(
    "Same faces, same words",
    [text("cases", "northern-kentucky"), rec("card", "text")],
    "signals with their attribution",
  ),
  item("An article to read", [text("cases", "northern-kentucky")], "a library of resources"),
  item("Raised from outside", [rec("impetus", "insider"), text("warnings", "outside-raiser")]),
  item("Motives doubted", [
    ex("E1.3"),
    rec("impetus", "motivesDoubted"),
    fig("small-room", "privateResult"),
    text("warnings", "motives-doubted"),
  ]),
  item("Funder test a", [rec("impetus", "testNeed", "evidence")]),
  item("Funder test b", [rec("impetus", "testPays")], "stipends for each group"),
  item("Funder test c", [rec("impetus", "testSays"), rec("publicStatement", "on"), ex("E1.3")]),
  item("No structure is an answer", [text("options", "O0"), ex("E2.5"), rec("decision")]),
  item("Found a new entity", [text("options", "O9"), text("hosting", "new-nonprofit")]),
  item("Shift staff, money, decisions", [text("options", "O8"), rec("decision", "touches")]),
  item("Merge or restructure", [text("options", "O10", "O11"), act("coalition.merge")]),
  item("Often decided too early", [
    text("warnings", "early-structure"),
    fig("coverage-gaps", "mapCoverage"),
    fig("work-mode", "offersStructure"),
  ]),
  item("Structure grows out of learning", [ex("E2.1", "E2.2", "E2.5")]),
  item("Frustration over double work", [ex("E1.6"), rec("cluster")], "themes counted over sources"),
  item("Said in public", [rec("publicStatement", "who", "text", "on")]),
  item("Will not lead", [rec("publicStatement", "is"), text("warnings", "disclaimed-lead")]),
  item(
    "Folding work into something broader",
    [rec("coalition", "stance", "optionsConsidered")],
    "lead, join, host or hand over, for each option",
  ),
  item("What was asked for at first", [rec("impetus", "presentingTarget", "agreedTarget")]),
  item("A leadership change used", [text("options", "O7"), fig("life-course", "bandsOf"), rec("criticalEvent")]),
  item("Deliberate exploration", [rec("workspace", "mode", "structureShown"), fig("work-mode", "offersStructure")]),
  item("Curiosity first", [ex("E2.1"), rec("offer", "is"), text("cases", "monterey")]),
  item("Formats that threaten nobody", [page("sessions"), fig("plan-fit", "fitPlan"), ex("E2.1")]),
  item("Careful facilitation", [ex("E1.2", "E2.3"), page("sessions")]),
  item("A lasting commitment", [rec("decision", "reviewOn"), ex("E4.6")]),
  item("No contest for who leads", [ex("E2.6"), rec("functionCoverage")]),
  item("Every effort contributes", [rec("interest"), ex("E2.7")], "the table of contributions"),
  item("Three narrow groups", [text("cases", "atlanta"), rec("coalition", "primaryIssues")]),
  item("A network of like groups", [text("options", "O5"), rec("coalition", "parent")]),
  item("Teams by age", [rec("coalition", "subgroups")], "ties between a group and teams of another"),
  item("A seat held by a group", [rec("seat", "holder")]),
  item("Coordination inside", [rec("coalition", "parent"), rec("tie", "type")], "seats in a part of a group, by hand"),
  item("Influence both ways", [rec("tie", "directed", "flows")]),
]

/** Items 62 to 113: the process, deciding and looking ahead. METHOD.md A4, A5. */
const SECOND: readonly Covered[] = [
  item("Hard and delicate work", [ex("E1.6")]),
  item("The more alike, the more delicate", [fig("sensitivity", "sensitivity")]),
  item("The easy end", [fig("sensitivity", "sensitivityOf", "fewness")]),
  item("A goal for many tables", [ex("E2.3"), rec("verdict", "bin")], "a sample table of its own"),
  item("The hard end", [fig("sensitivity", "sensitivity")]),
  item("Seventy per cent", [fig("overlap", "compareGroups"), page("map")], "the line at 70 on every view"),
  item("Goals, strategies, places, funders", [fig("overlap", "compareGroups")]),
  item("Skill rises with threat", [fig("sensitivity-help", "helpTier"), ex("E3.2")]),
  item("A checklist to fill in", [page("groups")], "the survey"),
  item("A survey", [], "the survey"),
  item("Local staff can begin", [act("inventory.export")], "the kit for local staff"),
  item("Advice as needed", [rec("triage", "tier")], "calls with their hours"),
  item("Who wants in, what is missing, which kinds", [rec("triage", "groups", "onTheTable"), ex("E3.2")]),
  item("Deeper kinds need skill", [fig("sensitivity-help", "helpTier"), rec("triage", "note")]),
  item("May be local", [rec("disclosure")], "whether the facilitator is local, as a fact of its own"),
  item("Fair and well-informed to each", [ex("E3.1"), rec("confirmation", "on", "by"), text("warnings", "neutrality")]),
  item("Six months to agree", [text("steps"), rec("milestone", "phase"), fig("work-mode", "usualRoad"), page("path")]),
  item("A year to put in place", [text("steps"), rec("milestone", "phase"), fig("road", "shortRoads"), page("path")]),
  item("A frame and a language", [
    text("glossary"),
    text("glossary", "gears"),
    rec("localWord", "term", "meaning", "words"),
    act("word.say"),
    rec("agreedWord"),
    ex("E3.3"),
  ]),
  item("A tool box", [page("method"), page("sessions")], "search by minutes"),
  item(
    "Input that is complex and confidential",
    [rec("slips"), fig("small-room", "privateResult")],
    "interviews, surveys and their themes",
  ),
  item("Three channels", [rec("card"), rec("slips")], "the grid of themes and channels"),
  item("On paper, in fact, by repute", [ex("E3.4"), rec("capacityNote")], "three bars from the survey"),
  item("An art", [rec("privateNote")], "a judgement in words beside each figure"),
  item("A science too", [ex("E3.4", "E3.6"), rec("action")], "the survey"),
  item(
    "A neutral adviser throughout",
    [rec("disclosure", "who", "text", "on"), ex("E3.1")],
    "a sheet of interests by itself",
  ),
  item(
    "Efficiency, effectiveness, scale",
    [rec("functionForecast", "quality"), rec("accomplishment", "is")],
    "totals by payoff",
  ),
  item(
    "Three gears",
    [ex("E4.2"), rec("outcome"), rec("condition"), rec("action"), text("glossary", "gears")],
    "the gears as a picture",
  ),
  item("Child, youth, family", [rec("outcome", "forWhom")]),
  item("The large gear", [rec("outcome", "today", "aim", "years")]),
  item("The middle gear and its teeth", [
    rec("tooth", "owner", "measure"),
    fig("coverage-gaps", "teethCovered"),
    ex("E4.2"),
  ]),
  item("Coordination, quality, reach", [rec("condition", "needs")]),
  item("Formal and informal systems", [rec("tooth", "is")]),
  item("What collective impact targets", [rec("condition", "text")], "the table of system improvements"),
  item("Up and down", [rec("condition", "direction")], "a list of conditions to begin with"),
  item(
    "Easy to measure, hard to collect",
    [rec("coalition", "measures"), rec("tooth", "measure")],
    "clarity and difficulty of each measure",
  ),
  item("Actions go unseen", [rec("criticalEvent", "text", "on"), rec("changeEntry", "text", "on", "code"), ex("E4.6")]),
  item("Categories beforehand", [rec("code", "code", "meaning"), ex("E4.5")]),
  item("Improvement goals", [rec("code", "target")], "the goal as a line of the chart"),
  item("Progress that steers", [
    ex("E4.6"),
    fig("community-change", "changeMonths", "intensity"),
    rec("action", "status"),
    rec("card", "text"),
  ]),
  item("Six functions", [ex("E2.6", "E3.4", "E4.3"), rec("functionAim", "fn")]),
  item("Decisions, staffing, resources", [rec("decision", "touches"), page("decisions")], "decisions grouped by them"),
  item("Functions by local names", [rec("functionAim", "text"), rec("localWord", "of", "term"), act("word.say")]),
  item("Coherent, efficient, robust, because", [rec("functionForecast", "today", "expected", "because"), ex("E4.3")]),
  item("What becomes likelier", [rec("accomplishment", "apart", "together", "sign"), ex("E4.4")]),
  item("A baseline", [rec("functionForecast", "today")], "a frozen baseline with its hash"),
  item("Simple methods exist", [act("inventory.export"), page("groups")]),
  item("Community change management", [text("glossary", "change-management")]),
  item("Decisions and delivery", [rec("decision"), rec("action", "owner", "due", "status"), page("decisions")]),
  item(
    "Outcomes, supports, partnership",
    [rec("outcome", "measure"), rec("tooth", "measure"), rec("code", "target")],
    "the five rows of a measurement plan",
  ),
  item("A partner for data", [rec("action")], "partners for data, evaluation, training"),
  item("Answering early", [page("path"), fig("readiness", "readiness")]),
]

/** What makes each of the 113 items work, in their order. */
export const COVERAGE: readonly Covered[] = [...FIRST, ...SECOND]
