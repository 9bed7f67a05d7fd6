import type { Party, Round } from "../contract/session.ts"
import { isInRoom } from "./reading.ts"

/** Items in an order drawn by lot. `random` gives numbers from 0 up to 1. */
export function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const drawn = [...items]
  for (let last = drawn.length - 1; last > 0; last--) {
    const pick = Math.min(last, Math.floor(random() * (last + 1)))
    ;[drawn[last], drawn[pick]] = [drawn[pick] as T, drawn[last] as T]
  }
  return drawn
}

/**
 * A round in which each voice is heard once: the parties in the room by lot, or without parties the chairs from one
 * drawn by lot, one way round drawn too. Undefined where there is nobody.
 */
export function drawRound(
  { parties, headcount }: { readonly parties: readonly Party[]; readonly headcount?: number | undefined },
  random: () => number,
): Round | undefined {
  const here = parties.filter(isInRoom).map(({ name }) => name)
  if (here.length > 0) return { of: "parties", order: [...shuffled(here, random)], at: 0, passed: [] }
  if (headcount === undefined || headcount === 0) return undefined
  const first = Math.min(headcount - 1, Math.floor(random() * headcount))
  const by = random() < 0.5 ? 1 : headcount - 1
  const order = Array.from({ length: headcount }, (_, n) => String(((first + n * by) % headcount) + 1))
  return { of: "chairs", order, at: 0, passed: [] }
}

/** The next voice; past the last one the round is over. */
export function nextVoice(round: Round): Round {
  return { ...round, at: Math.min(round.at + 1, round.order.length) }
}

/** The voice at hand passes: it comes again at the end, once. */
export function passed(round: Round): Round {
  const voice = round.order[round.at]
  if (voice === undefined || round.passed.includes(voice)) return nextVoice(round)
  const others = round.order.filter((_, index) => index !== round.at)
  return { ...round, order: [...others, voice], passed: [...round.passed, voice] }
}
