import { buildGraph } from "./network-graph.ts"
import { componentsOf } from "./network-structure.ts"
import { type Sensitivity, sensitivity } from "./sensitivity.ts"
import { type LikenessMatrix, matrixOf } from "./sensitivity-matrix.ts"
import { mostDelicateSubsets } from "./sensitivity-subsets.ts"

/** Groups that hang together by pairs that are alike, and what is most delicate among them. */
export interface HotCluster {
  readonly groups: readonly string[]
  /** All of them at one table. */
  readonly whole: Sensitivity
  /** The most delicate of two, of three, of four and of five of them, where there are so many; the smallest first. */
  readonly subsets: readonly Sensitivity[]
  /** The most delicate of all these; the larger of two that are equally so. */
  readonly mostDelicate: Sensitivity
  /** How many of its groups the sub-sets were taken from: fewer than all only in a very large cluster. */
  readonly searched: { readonly known: number; readonly of: number }
}

/** How delicate a set is, and what may hide in it. */
export interface Delicacy {
  readonly whole: Sensitivity
  /** The most delicate first. */
  readonly clusters: readonly HotCluster[]
  /** The whole set, a cluster or a sub-set of one, whichever is the most delicate: what the help is measured by. */
  readonly mostDelicate: Sensitivity
}

/** From which likeness on a pair is hot. */
export const HOT = 0.5
/** Sums of shares that should be equal can differ by this much. */
const SAME = 1e-9

/**
 * How delicate a set of groups is, with its hot clusters: the parts of the graph of pairs from .5 on, each as a whole and
 * in sub-sets of two to five, since a chain of pairs can hide a trio of near-twins. METHOD.md D2.
 */
export function delicacy(matrix: LikenessMatrix, groups: readonly string[] = matrix.ids, cut: number = HOT): Delicacy {
  const set = matrixOf(matrix, groups)
  const whole = sensitivity(set)
  const clusters = hotSets(set, cut)
    .map((members) => hotCluster(set, members))
    .sort((one, other) => score(other.mostDelicate) - score(one.mostDelicate))
  return { whole, clusters, mostDelicate: theMost([whole, ...clusters.map((one) => one.mostDelicate)]) ?? whole }
}

/** The parts of the graph of hot pairs, in the order of their first groups. */
function hotSets({ ids, values }: LikenessMatrix, cut: number): readonly (readonly string[])[] {
  const hot = ids.flatMap((one, row) =>
    ids.slice(0, row).flatMap((other, column) => {
      const value = values[row * ids.length + column] ?? Number.NaN
      return value >= cut - SAME ? [{ one, other }] : []
    }),
  )
  return componentsOf(buildGraph(ids, hot))
    .filter((rows) => rows.length > 1)
    .map((rows) => rows.map((row) => ids[row] ?? ""))
}

function hotCluster(set: LikenessMatrix, groups: readonly string[]): HotCluster {
  const cluster = matrixOf(set, groups)
  const whole = sensitivity(cluster)
  const { found, searched } = mostDelicateSubsets(cluster)
  const subsets = found.map((members) => sensitivity(cluster, members))
  return {
    groups,
    whole,
    subsets,
    mostDelicate: theMost([whole, ...subsets]) ?? whole,
    searched: { known: searched, of: groups.length },
  }
}

/** The one with the highest figure, the larger of equals; undefined where none has a figure. */
function theMost(all: readonly Sensitivity[]): Sensitivity | undefined {
  return all
    .filter(({ value }) => value !== null)
    .reduce<Sensitivity | undefined>((most, one) => {
      if (most === undefined) return one
      const more = score(one) - score(most)
      return more > SAME || (more > -SAME && one.groups.length > most.groups.length) ? one : most
    }, undefined)
}

const score = ({ value }: Sensitivity) => value ?? -1
