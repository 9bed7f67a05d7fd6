// Writes calder-county.json, the invented community that can be explored before one's own. The same file every time:
// chance comes from a fixed seed. `node test/support/sample/build.mjs`, or with --print to standard output.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { compared, functions, groups, otherTies, wanted, worksWith } from "./groups.mjs"
import { sectors } from "./organizations.mjs"
import { tags } from "./tags.mjs"

const SOURCE = "invented"
const PLACES = ["North", "Central", "South"]

/** A small generator of chance (mulberry32) with a fixed seed. */
function createChance(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
const chance = createChance(20)
const between = (from, to) => from + Math.floor(chance() * (to - from + 1))

const idOf = (name) =>
  name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[.']/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
const listed = (items) => ({ state: "listed", items })
const answer = (given) => (Array.isArray(given) ? listed(given) : { state: given ?? "not asked", items: [] })

const placeUnit = [
  { id: "county", body: { name: "Calder County", type: "county", childPopulation: 40_000, source: SOURCE } },
  ...[12_000, 20_000, 8000].map((childPopulation, index) => ({
    id: idOf(PLACES[index]),
    body: { name: PLACES[index], type: "school district", parent: "county", childPopulation, source: SOURCE },
  })),
]

const organization = Object.entries(sectors).flatMap(([sector, { names }]) =>
  names.map((entry, index) => {
    const [name, place, { role: _role, ...more } = {}] = Array.isArray(entry) ? entry : [entry, PLACES[index % 3]]
    const footprint = listed([place ?? "Calder County"])
    return { id: idOf(name), body: { name, ...more, sector, footprint, source: SOURCE } }
  }),
)
const ownRoles = new Map(
  Object.values(sectors).flatMap(({ names }) =>
    names.flatMap(([name, , more]) => (more?.role ? [[name, more.role]] : [])),
  ),
)
const organizationById = new Map(organization.map(({ id, body }) => [id, body]))
const funderByName = new Map(organization.flatMap(({ id, body }) => (body.aka ?? []).map((name) => [name, id])))

// The four people whose seats the golden values rest on. They sit nowhere else.
const person = [
  { id: "p1", body: { name: "Director, Northside Library", organization: "northside-library", source: SOURCE } },
  {
    id: "p2",
    body: { name: "Nurse manager, Calder Health Department", organization: "calder-health-department", source: SOURCE },
  },
  {
    id: "p3",
    body: { name: "Youth officer, Calder County Sheriff", organization: "calder-county-sheriff", source: SOURCE },
  },
  {
    id: "p4",
    body: { name: "Coordinator, Riverside Youth Center", organization: "riverside-youth-center", source: SOURCE },
  },
]
const goldenSeats = [
  ["p1", ["cs", "rk", "gb"]],
  ["p2", ["cs", "rk"]],
  ["p3", ["sy", "gb"]],
  ["p4", ["sy"]],
]
const seat = goldenSeats.flatMap(([id, tables]) =>
  tables.map((coalition) => ({
    coalition,
    person: id,
    organization: person.find((one) => one.id === id).body.organization,
    role:
      id === "p4" || (id === "p1" && coalition === "gb") || (id === "p2" && coalition !== "gb") ? "chair" : "member",
    votes: true,
    source: SOURCE,
  })),
)

/** The person of that role at an organisation, written down when first met. */
function personAt(organizationId, role) {
  const body = organizationById.get(organizationId)
  const name = `${role}, ${body.name}`
  const known = person.find((one) => one.body.name === name)
  if (known !== undefined) return known.id
  const id = `p${person.length + 1}`
  person.push({ id, body: { name, organization: organizationId, source: SOURCE } })
  return id
}

const reserved = new Set(person.map(({ body }) => body.name))
const SECOND_ROLES = ["Deputy", "Outreach worker", "Data analyst", "Board member"]

function roleAt(organizationId) {
  const { sector, name } = organizationById.get(organizationId)
  const first = ownRoles.get(name) ?? sectors[sector].role
  const second = SECOND_ROLES[between(0, SECOND_ROLES.length - 1)]
  return chance() < 0.28 || reserved.has(`${first}, ${name}`) ? second : first
}

/** Organisations of a sector in an order of chance; those that work nearby, or sit at a neighbouring table, come sooner. */
function pickFrom(sector, count, places, taken, like) {
  const neighbours = new Set(seat.filter(({ coalition }) => coalition === like).map((one) => one.organization))
  const near = ({ id, body }) =>
    Number(places.includes(body.footprint.items[0]) || body.footprint.items[0] === "Calder County") +
    Number(neighbours.has(id))
  return organization
    .filter(({ id, body }) => body.sector === sector && !taken.has(id))
    .map((one) => ({ ...one, order: chance() - near(one) }))
    .sort((one, other) => one.order - other.order)
    .slice(0, count)
}

function seatsOf(group) {
  const places = group.footprint.includes("Calder County") ? PLACES : group.footprint
  const since = () => String(Math.min(2025, between(group.facts.startedYear, 2025)))
  const dates = () => {
    const last = group.until === undefined ? {} : { until: group.until }
    return { from: group.until === undefined ? since() : String(group.facts.startedYear), ...last }
  }
  const taken = new Set()
  const sit = (organizationId, role) => {
    taken.add(organizationId)
    // some lists name the organisation and nobody in it
    const named = role === "chair" || chance() > 0.13
    const holder = named ? { person: personAt(organizationId, roleAt(organizationId)) } : {}
    const attendance = named && group.verified && chance() < 0.5 ? { attendance: between(3, 10) / 10 } : {}
    const votes = role !== "observer" && role !== "staff"
    return {
      coalition: group.id,
      ...holder,
      organization: organizationId,
      role,
      votes,
      ...dates(),
      ...attendance,
      source: SOURCE,
    }
  }

  const host = group.host === undefined ? [] : [sit(group.host, "staff")]
  const members = Object.entries(group.seats)
    .filter(([sector]) => sector !== "residents")
    .flatMap(([sector, count]) => pickFrom(sector, count, places, taken, group.like).map(({ id }) => id))
    .map((id, index) => sit(id, index === 0 ? "chair" : chance() < 0.06 ? "observer" : "member"))
  const residents = Array.from({ length: group.seats.residents ?? 0 }, (_, index) => {
    const who = ["Parent", "Resident", "Young resident", "Grandparent", "Neighbour"][index]
    const name = `${who} from ${places[index % places.length]}, ${group.name}`
    const id = `p${person.length + 1}`
    person.push({ id, body: { name, source: SOURCE } })
    return { coalition: group.id, person: id, role: "member", votes: true, ...dates(), source: SOURCE }
  })
  return [...host, ...members, ...residents].map((one, index) =>
    // someone has left each of the larger tables
    index === 7 && one.until === undefined && one.person !== undefined
      ? { ...one, from: String(group.facts.startedYear), until: "2025-06" }
      : one,
  )
}

for (const group of groups) if (group.seats !== undefined) seat.push(...seatsOf(group))
seat.push({
  coalition: "youth-justice-board",
  holder: "minds-together",
  role: "observer",
  votes: false,
  from: "2023",
  source: SOURCE,
})
seat.push({
  coalition: "early-childhood-council",
  holder: "little-teeth",
  role: "member",
  votes: true,
  from: "2021",
  source: SOURCE,
})
seat.push({
  coalition: "youth-justice-board",
  holder: "afterschool-alliance",
  role: "member",
  votes: true,
  from: "2024-09",
  source: SOURCE,
})

const ISSUES = {
  "Early learning": ["school-ready", "child-care", "early-literacy", "parent-support"],
  Health: [
    "healthy-births",
    "oral-health",
    "youth-mental-health",
    "suicide-prevention",
    "nutrition",
    "physical-activity",
  ],
  Schooling: ["hs-grad", "attendance"],
  "Out-of-school time": ["out-of-school-time", "summer-learning", "mentoring"],
  Safety: ["violence", "family-safety", "diversion"],
  "Risk behaviour": ["substance-use"],
  "Family economy": ["food-security", "housing-stability"],
  "System care": ["foster-care", "newcomer-families"],
  "Post-secondary and work": ["postsec", "career", "apprenticeship"],
}

function coalitionOf(group, index) {
  const goals = Array.isArray(group.goals) ? group.goals : []
  const issues = Object.keys(ISSUES).filter((issue) => ISSUES[issue].some((goal) => goals.includes(goal)))
  const tables = seat.filter(({ coalition, organization: id }) => coalition === group.id && id !== undefined)
  const represented = [...new Set(tables.map((one) => organizationById.get(one.organization).sector))].sort()
  const amounts = typeof group.funders === "string" ? null : Object.entries(group.funders)
  const total = (amounts ?? []).reduce((sum, [, amount]) => sum + amount, 0)
  const asked = group.verified !== undefined
  const optional = {
    goalsVerbatim: group.goalsVerbatim,
    host: group.host,
    ages: group.ages && { from: group.ages[0], until: group.ages[1] },
    memberCount: group.people ?? tables.length,
    budget: amounts === null ? undefined : total < 50 ? "10k to 50k" : total < 250 ? "50k to 250k" : "250k to 1m",
    staff: asked ? (total < 100 ? "under 0.5" : total < 250 ? "0.5 to 1" : "1 to 3") : undefined,
    meetingsPerYear: group.meets?.[0],
    meetingHours: group.meets?.[1],
    usualTime: group.meets?.[2],
    decisionRule:
      asked && group.facts.decisionRule === undefined ? (index % 3 === 0 ? "consent" : "majority") : undefined,
    residentSeats: asked ? (group.seats?.residents ?? 0) : undefined,
    stance: group.stance,
    functions: functions[group.id] && Object.fromEntries(functions[group.id].map((value, at) => [at + 1, value])),
    verified: group.verified,
    answeredBy: asked ? "chair" : undefined,
    answeredOn: asked ? `2026-0${1 + (index % 4)}` : undefined,
  }
  return {
    id: group.id,
    body: {
      name: group.name,
      number: index + 1,
      ...group.facts,
      mission: group.mission,
      issues: issues.length > 0 ? listed(issues) : answer("not asked"),
      goals: answer(group.goals),
      strategies: answer(group.strategies),
      footprint: answer(group.footprint),
      funders: amounts === null ? answer(group.funders) : listed(amounts.map(([name, amount]) => ({ name, amount }))),
      populations: answer(group.populations),
      ...(group.teams && {
        subgroups: { state: "listed", items: Object.entries(group.teams).map(([name, logic]) => ({ name, logic })) },
      }),
      measures: answer(group.measures),
      sectors: represented.length > 0 ? listed(represented) : answer("not asked"),
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
      source: asked ? "sheet filled in by the group (invented)" : "website of the group (invented)",
    },
  }
}
const coalition = groups.map(coalitionOf)

/** One claim a side; where both say the same it is one confirmed tie. */
function workingTies(line) {
  const [one, other, ...levels] = line.split(" ")
  const [first, second] = levels.map((level) => (level === "-" ? undefined : Number(level)))
  const wish = wanted[`${one} ${other}`]
  const tie = (level, more) => ({
    one,
    other,
    type: "works with",
    level,
    ...more,
    ...(wish && { wanted: wish }),
    source: SOURCE,
  })
  if (first === second) return [tie(first, { confirmed: true })]
  const claims = [
    [one, first],
    [other, second],
  ]
  return claims.flatMap(([claimedBy, level]) =>
    level === undefined ? [] : [tie(level, { claimedBy, confirmed: false })],
  )
}

const tie = [
  ...worksWith.trim().split("\n").flatMap(workingTies),
  ...otherTies.map(([one, type, other]) => ({ one, other, type, directed: true, source: SOURCE })),
  ...compared.map(([one, other, when]) => ({ one, other, type: "met to compare", compared: when, source: SOURCE })),
  ...groups.flatMap(({ id, host }) =>
    host === undefined ? [] : [{ one: host, other: id, type: "hosts", directed: true, source: SOURCE }],
  ),
  ...coalition.flatMap(({ id, body }) =>
    body.funders.items.flatMap(({ name }) => {
      const funder = funderByName.get(name)
      if (funder === undefined) throw new Error(`no organisation is known as ${name}`)
      return [
        {
          one: funder,
          other: id,
          type: "funds",
          directed: true,
          confirmed: body.verified?.includes("funders") ?? false,
          source: SOURCE,
        },
      ]
    }),
  ),
]

const tag = Object.entries(tags).flatMap(([dimension, list]) =>
  list.map(([name, parent]) => ({ dimension, name, ...(parent && { parent }) })),
)

const numbered = (prefix, bodies) => bodies.map((body, index) => ({ id: `${prefix}${index + 1}`, body }))
const sample = {
  coalition,
  organization,
  person,
  seat: numbered("s", seat),
  tie: numbered("t", tie),
  placeUnit,
  tag: numbered("tag", tag),
}

/** One record a line, so that a change shows in a diff as the record that changed. */
const lines = Object.entries(sample).map(
  ([kind, records]) =>
    `  ${JSON.stringify(kind)}: [\n${records.map((record) => `    ${JSON.stringify(record)}`).join(",\n")}\n  ]`,
)
const text = `{\n${lines.join(",\n")}\n}\n`
if (process.argv.includes("--print")) process.stdout.write(text)
else writeFileSync(join(import.meta.dirname, "../../../assets/sample/calder-county.json"), text)
