/** A place and the place that contains it. The part of a `placeUnit` record that comparing needs. */
export interface PlaceUnit {
  readonly id: string
  readonly name: string
  readonly type?: string | undefined
  readonly parent?: string | undefined
  readonly childPopulation?: number | undefined
}

/** Two footprints brought to one depth. */
export interface CommonGround {
  readonly a: ReadonlySet<string>
  readonly b: ReadonlySet<string>
  /** Children in each unit, or null unless it is known, and not zero, for all of them. */
  readonly children: ReadonlyMap<string, number> | null
  /** True where the units are of one kind, so that they may be counted as equals. */
  readonly even: boolean
}

/** The list of places of a community, asked by id or name. */
export interface Places {
  /** Ids of the units meant, or null when one of them is not in the list, or its name is that of two places. */
  readonly resolve: (items: readonly string[]) => readonly string[] | null
  /** A place that holds no other: its kind, and the children who live there (0 where that is not known). */
  readonly leaf: (id: string) => { readonly kind: string; readonly children: number } | undefined
  /** Both footprints in the finest units that both can be told in; null where they stand at mixed depth. */
  readonly common: (a: readonly string[], b: readonly string[]) => CommonGround | null
}

interface Unit {
  readonly id: string
  readonly kind: string
  readonly childPopulation: number
  readonly children: Unit[]
  readonly isRoot: boolean
}

/**
 * Reads the parent links once. A parent is taken to be covered by its children of any one kind, so a county can be told
 * in its districts or in its zip codes, yet a zip code never in districts. METHOD.md D1, footprints.
 */
export function createPlaces(places: readonly PlaceUnit[]): Places {
  const byId = unitsById(places)
  const idsByName = placesByName(places.map((place) => [place.id, place]))
  const units = [...byId.values()]
  const leafKinds = new Set(units.filter((unit) => unit.children.length === 0).map((unit) => unit.kind))
  // finest first, then by name, so that the same list gives the same figure on every machine
  const kinds = [...new Set(units.map((unit) => unit.kind))].sort(
    (one, other) => Number(leafKinds.has(other)) - Number(leafKinds.has(one)) || (one < other ? -1 : 1),
  )
  const partition = isPartition(units)
  const told = new Map<string, ReadonlySet<string> | null>()

  /** The unit in units of one kind, or null where that cannot be said. */
  function tell(unit: Unit, kind: string): ReadonlySet<string> | null {
    const key = `${kind}\n${unit.id}`
    const known = told.get(key)
    if (known !== undefined) return known
    const result = unit.kind === kind ? new Set([unit.id]) : tellChildren(unit, kind)
    told.set(key, result)
    return result
  }

  function tellChildren(unit: Unit, kind: string): ReadonlySet<string> | null {
    for (const children of Map.groupBy(unit.children, (child) => child.kind).values()) {
      const result = union(children, (child) => tell(child, kind))
      if (result !== null) return result
    }
    return null
  }

  function inOneKind(a: readonly Unit[], b: readonly Unit[]): Pick<CommonGround, "a" | "b"> | null {
    let finest: Pick<CommonGround, "a" | "b"> | null = null
    for (const kind of kinds) {
      if (finest !== null && !leafKinds.has(kind)) break
      const ground = { a: union(a, (unit) => tell(unit, kind)), b: union(b, (unit) => tell(unit, kind)) }
      if (ground.a === null || ground.b === null) continue
      if (finest === null || ground.a.size + ground.b.size > finest.a.size + finest.b.size) {
        finest = { a: ground.a, b: ground.b }
      }
    }
    return finest
  }

  function childrenIn(ids: Iterable<string>): ReadonlyMap<string, number> | null {
    const result = new Map<string, number>()
    for (const id of ids) {
      const children = byId.get(id)?.childPopulation ?? 0
      if (children === 0) return null
      result.set(id, children)
    }
    return result
  }

  function find(item: string): string | null {
    if (byId.has(item)) return item
    return idsByName.get(foldWords(item)) ?? null
  }

  return {
    resolve: (items) => {
      const ids = items.map(find)
      return ids.every((id) => id !== null) ? ids : null
    },
    leaf: (id) => {
      const unit = byId.get(id)
      if (unit === undefined || unit.children.length > 0) return undefined
      return { kind: unit.kind, children: unit.childPopulation }
    },
    common: (a, b) => {
      const unitsOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
      const even = inOneKind(unitsOf(a), unitsOf(b))
      if (even !== null) return { ...even, children: childrenIn(even.a.union(even.b)), even: true }
      if (!partition) return null
      // leaves of unequal size may be weighed by their children, never counted as if they were equal
      const leaves = { a: leavesOf(unitsOf(a)), b: leavesOf(unitsOf(b)) }
      const children = childrenIn(leaves.a.union(leaves.b))
      return children === null ? null : { ...leaves, children, even: false }
    },
  }
}

/**
 * The id of each place by its folded names, those that it had before included; null where a name is that of two. A name
 * that a place bears now counts before one that another had.
 */
export function placesByName(
  places: Iterable<readonly [id: string, { readonly name: string; readonly formerly?: readonly string[] | undefined }]>,
): ReadonlyMap<string, string | null> {
  const all = [...places]
  const byName = (namesOf: (place: (typeof all)[number][1]) => readonly string[]) =>
    [
      ...Map.groupBy(
        all.flatMap(([id, place]) => [...new Set(namesOf(place).map(foldWords))].map((name) => ({ id, name }))),
        ({ name }) => name,
      ),
    ].map(([name, found]) => [name, found.length === 1 ? (found[0]?.id ?? null) : null] as const)
  return new Map([...byName(({ formerly = [] }) => formerly), ...byName(({ name }) => [name])])
}

/** One wording whatever its capitals, spaces and Unicode form, so that "North " and "north" are one place or tag. */
export function foldWords(words: string): string {
  return words.normalize("NFKC").trim().replaceAll(/\s+/g, " ").toLowerCase()
}

function unitsById(places: readonly PlaceUnit[]): ReadonlyMap<string, Unit> {
  const parents = parentsOf(places)
  const byId = new Map<string, Unit>()
  for (const { id, type, childPopulation = 0 } of places) {
    // places of no named kind are told apart by how deep they stand
    const kind = type === undefined || type === "other" ? `depth ${ancestorsOf(id, parents).length}` : type
    byId.set(id, { id, kind, childPopulation, children: [], isRoot: !parents.has(id) })
  }
  for (const [id, parent] of parents) {
    const child = byId.get(id)
    if (child !== undefined) byId.get(parent)?.children.push(child)
  }
  return byId
}

/** The parent of each place that has one in the list. Places that contain each other are taken to stand alone. */
function parentsOf(places: readonly PlaceUnit[]): ReadonlyMap<string, string> {
  const ids = new Set(places.map(({ id }) => id))
  const parents = new Map(
    places.flatMap(({ id, parent }) => (parent !== undefined && ids.has(parent) ? [[id, parent] as const] : [])),
  )
  return new Map([...parents].filter(([id]) => !ancestorsOf(id, parents).includes(id)))
}

/** From the parent upwards; a circle is walked once. */
function ancestorsOf(id: string, parents: ReadonlyMap<string, string>): readonly string[] {
  const ancestors: string[] = []
  let parent = parents.get(id)
  while (parent !== undefined && !ancestors.includes(parent)) {
    ancestors.push(parent)
    parent = parents.get(parent)
  }
  return ancestors
}

/** Whether no two places can share ground unless one contains the other: all that stand side by side are of one kind. */
function isPartition(units: readonly Unit[]): boolean {
  return [units.filter((unit) => unit.isRoot), ...units.map((unit) => unit.children)].every(ofOneKind)
}

const ofOneKind = (units: readonly Unit[]) => new Set(units.map((unit) => unit.kind)).size <= 1

function leavesOf(units: readonly Unit[]): ReadonlySet<string> {
  return new Set(units.flatMap((unit) => (unit.children.length === 0 ? [unit.id] : [...leavesOf(unit.children)])))
}

function union(units: readonly Unit[], part: (unit: Unit) => ReadonlySet<string> | null): ReadonlySet<string> | null {
  const result = new Set<string>()
  for (const unit of units) {
    const ids = part(unit)
    if (ids === null) return null
    for (const id of ids) result.add(id)
  }
  return result
}
