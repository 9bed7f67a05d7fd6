import type { Measured } from "./answer.ts"

/** Why a distribution has no figure. */
export type SpreadReason = "no answers" | "too few answers" | "too few steps" | "all answers alike"

/** Hands at each step of a scale, in its order. */
export type Counts = readonly number[]

/** How many answers there are. */
export const total = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0)

/**
 * Van der Eijk's agreement: −1 two camps at the ends, 0 flat, 1 all on one step. The distribution is taken apart into
 * layers of equal height, each judged by its pattern of empty and filled steps. METHOD.md D5.
 */
export function agreement(counts: Counts): Measured<SpreadReason> {
  const all = total(counts)
  if (all === 0) return dash("no answers")
  if (counts.length < 3) return dash("too few steps")
  let rest = counts
  let result = 0
  while (rest.some((count) => count > 0)) {
    const height = Math.min(...rest.filter((count) => count > 0))
    const pattern = rest.map((count) => count > 0)
    const steps = pattern.filter(Boolean).length
    result += ((height * steps) / all) * layerAgreement(pattern, steps)
    rest = rest.map((count) => (count > 0 ? count - height : 0))
  }
  return { value: result }
}

function layerAgreement(pattern: readonly boolean[], steps: number): number {
  if (steps === 1) return 1
  const scale = pattern.length
  let unimodal = 0
  let bimodal = 0
  for (let i = 0; i < scale; i++) {
    for (let j = i + 1; j < scale; j++) {
      for (let k = j + 1; k < scale; k++) {
        if (pattern[i] && !pattern[j] && pattern[k]) bimodal++
        else if (pattern[j] && pattern[i] !== pattern[k]) unimodal++
      }
    }
  }
  if (unimodal + bimodal === 0) return 0
  const unimodality = ((scale - 2) * unimodal - (scale - 1) * bimodal) / ((scale - 2) * (unimodal + bimodal))
  return unimodality * (1 - (steps - 1) / (scale - 1))
}

/** (1 − agreement) / 2: 0 all on one step, 0.5 flat, 1 two camps. */
export function polarisation(counts: Counts): Measured<SpreadReason> {
  const agreed = agreement(counts)
  return agreed.value === null ? agreed : { value: (1 - agreed.value) / 2 }
}

/** Tastle and Wierman's consensus: 0 opposite ends, 1 all on one step. A cross-check of `agreement`. */
export function consensus(counts: Counts): Measured<SpreadReason> {
  const all = total(counts)
  if (all === 0) return dash("no answers")
  if (counts.length < 2) return dash("too few steps")
  const middle = meanStep(counts)
  const widest = counts.length - 1
  const terms = counts.map((count, step) =>
    // a step without answers adds nothing, and where it lies opposite to all others its logarithm is not finite
    count === 0 ? 0 : (count / all) * Math.log2(1 - Math.abs(step + 1 - middle) / widest),
  )
  return { value: 1 + total(terms) }
}

/** Leik's dispersion: 0 all on one step, 1 two camps at the ends. */
export function dispersion(counts: Counts): Measured<SpreadReason> {
  const all = total(counts)
  if (all === 0) return dash("no answers")
  if (counts.length < 2) return dash("too few steps")
  let upTo = 0
  let sum = 0
  for (const count of counts) {
    upTo += count / all
    sum += upTo < 0.5 ? upTo : 1 - upTo
  }
  // the last share is 1 but for a rounding error
  return { value: Math.max(0, (2 * sum) / (counts.length - 1)) }
}

/**
 * Sarle's bimodality coefficient, for comparison with other tools only: one lone block among twelve gives .75, so it
 * never raises a flag.
 */
export function bimodality(counts: Counts): Measured<SpreadReason> {
  const n = total(counts)
  if (n === 0) return dash("no answers")
  if (n < 4) return dash("too few answers")
  const middle = meanStep(counts)
  const moment = (power: number) => total(counts.map((count, step) => count * (step + 1 - middle) ** power)) / n
  const variance = moment(2)
  if (variance === 0) return dash("all answers alike")
  const g1 = moment(3) / variance ** 1.5
  const g2 = moment(4) / variance ** 2 - 3
  const skewness = (g1 * Math.sqrt(n * (n - 1))) / (n - 2)
  const kurtosis = (((n + 1) * g2 + 6) * (n - 1)) / ((n - 2) * (n - 3))
  return { value: (skewness ** 2 + 1) / (kurtosis + (3 * (n - 1) ** 2) / ((n - 2) * (n - 3))) }
}

/** Mean step, counted from 1. The scale is ordinal: for the console only. */
export function mean(counts: Counts): Measured<SpreadReason> {
  return total(counts) === 0 ? dash("no answers") : { value: meanStep(counts) }
}

/** Standard deviation in steps, over all answers (not a sample of them). */
export function deviation(counts: Counts): Measured<SpreadReason> {
  const all = total(counts)
  if (all === 0) return dash("no answers")
  const middle = meanStep(counts)
  return { value: Math.sqrt(total(counts.map((count, step) => count * (step + 1 - middle) ** 2)) / all) }
}

/** Middle answer, counted from 1; half-way between the two middle ones where their number is even. */
export function median(counts: Counts): Measured<SpreadReason> {
  const all = total(counts)
  if (all === 0) return dash("no answers")
  return { value: (nth(counts, Math.ceil(all / 2)) + nth(counts, Math.floor(all / 2) + 1)) / 2 }
}

/** The step of the answer at a position, both counted from 1. */
function nth(counts: Counts, position: number): number {
  let step = 0
  for (let upTo = 0; upTo < position && step < counts.length; step++) upTo += counts[step] ?? 0
  return step
}

const meanStep = (counts: Counts): number => total(counts.map((count, step) => count * (step + 1))) / total(counts)

const dash = (reason: SpreadReason): Measured<SpreadReason> => ({ value: null, reason })
