import type { Change } from "../../../../shared/contract/changes.ts"
import { type Coded, ONLY_OURS } from "../../../../shared/contract/coding.ts"
import { canMerge, heirOf, parentsFor, takenBy } from "../../../../shared/domain/coding-edits.ts"
import { isTagged, standingFor, type Tag, type Taxonomy } from "../../../../shared/domain/coding-taxonomy.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add } from "../../records/edits.ts"
import type { RecordReader, RecordWriter } from "../../records/store.ts"
import { nextVersion, readTaxonomy, sayings, tagEdit } from "./changes.ts"

const NAMES_KEPT = 20

export const codingHandlers: HandlersOf<"coding"> = {
  "coding.say": ({ records }, { dimension, wordings, tags }) => {
    const said = tags === ONLY_OURS ? tags : standing(records, dimension, tags)
    records.apply("Say it the same way", sayings(records, dimension, wordings, said))
    return {}
  },

  "coding.unsay": ({ records }, { dimension, wordings }) => {
    records.apply("Take back what words mean", sayings(records, dimension, wordings, undefined))
    return {}
  },

  "coding.addTag": ({ records, ports }, { dimension, name, parent, wordings = [], also = [] }) => {
    const taxonomy = readTaxonomy(records, dimension)
    if (takenBy(dimension, name, taxonomy) !== undefined) throw new AppError("conflict")
    if (parent !== undefined) checkParent(dimension, undefined, parent, taxonomy)
    const id = ports.newId()
    const under = parent === undefined ? {} : { parent }
    records.apply(ADDING[dimension], [
      ...(isTagged(dimension)
        ? [add("tag", id, { dimension, name, ...under }), ...nextVersion(records)]
        : dimension === "footprint"
          ? [add("placeUnit", id, { name, ...under })]
          : [add("organization", id, { name, isFunder: true })]),
      ...sayings(records, dimension, wordings, [...standing(records, dimension, also), id]),
    ])
    return { id }
  },

  "coding.renameTag": ({ records }, { dimension, id, name }) => {
    const taxonomy = readTaxonomy(records, dimension)
    const tag = known(taxonomy, id)
    if (takenBy(dimension, name, taxonomy, id) !== undefined) throw new AppError("conflict")
    if (tag.name === name) return {}
    // whoever says it by the earlier name still means it
    const formerly = [...new Set([...tag.otherNames, tag.name])].filter((other) => other !== name).slice(-NAMES_KEPT)
    edited(records, "Rename a shared word", tagEdit(records, dimension, tag, { name, formerly }))
    return {}
  },

  "coding.moveTag": ({ records }, { dimension, id, parent }) => {
    const taxonomy = readTaxonomy(records, dimension)
    const tag = known(taxonomy, id)
    if (parent !== undefined) checkParent(dimension, id, parent, taxonomy)
    edited(records, "Move a shared word", tagEdit(records, dimension, tag, { parent: parent ?? null }))
    return {}
  },

  "coding.retireTag": ({ records }, { dimension, id, retired }) => {
    const tag = known(readTaxonomy(records, dimension), id)
    const fields = retired ? { retired } : { retired: null, mergedInto: null }
    edited(
      records,
      retired ? "Retire a shared word" : "Use a shared word again",
      tagEdit(records, dimension, tag, fields),
    )
    return {}
  },

  "coding.mergeTags": ({ records }, { dimension, from, into }) => {
    const taxonomy = readTaxonomy(records, dimension)
    const [one, other] = [known(taxonomy, from), known(taxonomy, into)]
    if (!canMerge(from, into, taxonomy)) throw new AppError("conflict")
    const heir = heirOf(one, other)
    const below = [...taxonomy.values()].filter((tag) => tag.parent === from && tag.id !== into)
    edited(records, "Merge two shared words", [
      ...tagEdit(records, dimension, one, { mergedInto: into }),
      ...(other.parent === from ? tagEdit(records, dimension, other, { parent: null }) : []),
      ...below.flatMap((tag) => tagEdit(records, dimension, tag, { parent: heir })),
    ])
    return {}
  },
}

const ADDING: Readonly<Record<Coded, string>> = {
  goals: "Add a shared word",
  strategies: "Add a shared word",
  issues: "Add a shared word",
  populations: "Add a shared word",
  measures: "Add a shared word",
  footprint: "Add place",
  funders: "Add organisation",
}

/** One step with the version that goes with it; nothing at all where nothing changes. */
function edited(records: RecordWriter, label: string, changes: readonly Change[]): void {
  if (changes.length > 0) records.apply(label, [...changes, ...nextVersion(records)])
}

function known(taxonomy: Taxonomy, id: string): Tag {
  const tag = taxonomy.get(id)
  if (tag === undefined) throw new AppError("not-found", { kind: "tag" })
  return tag
}

function checkParent(dimension: Coded, id: string | undefined, parent: string, taxonomy: Taxonomy): void {
  known(taxonomy, parent)
  if (!parentsFor(dimension, id, taxonomy).some((tag) => tag.id === parent)) {
    throw new AppError("invalid-input", { field: "parent" })
  }
}

/** Shared words as they now stand: what was merged is said as what stands for it. Throws `not-found`. */
function standing(records: RecordReader, dimension: Coded, ids: readonly string[]): string[] {
  const taxonomy = readTaxonomy(records, dimension)
  const tags = ids.map((id) => standingFor(id, taxonomy) ?? known(taxonomy, id))
  return [...new Set(tags.map((tag) => tag.id))]
}
