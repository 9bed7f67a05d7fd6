import { expect } from "vitest"
import type { CommandName, Input } from "../../../shared/contract/index.ts"
import type { RoomView } from "../../../shared/contract/room.ts"
import { BINS } from "../../../shared/contract/verdict.ts"
import type { Stored } from "./wall-model.ts"

interface World {
  readonly did: <N extends CommandName>(name: N, input: Input<N>) => Promise<boolean>
  readonly all: () => Promise<readonly Stored[]>
  readonly token: () => string
  /** Words that were taken off a frozen wall. */
  readonly took: (words: string) => void
}

interface At {
  readonly session: string
  readonly step: number
  readonly block: string
}

/** What is done with cards of two groups, counts, and what all of the room knows. */
export function groupActs({ did, all, token, took }: World) {
  return async (what: string, at: At, pick: number): Promise<void> => {
    const records = await all()
    const groups = records.filter(({ kind }) => kind === "coalition").map(({ id }) => id)
    const cards = records.filter(({ kind, body }) => kind === "verdict" && body["session"] === at.session)
    const card = cards[pick % Math.max(1, cards.length)]
    const bin = BINS[pick % BINS.length] ?? BINS[0]
    switch (what) {
      case "verdict": {
        const one = groups[pick % Math.max(1, groups.length)] ?? ""
        const other = groups[(pick + 1) % Math.max(1, groups.length)] ?? ""
        await did("verdict.add", { ...at, one, other, about: `both list ${token()}` })
        return
      }
      case "say":
        if (card === undefined) return
        await did("verdict.set", {
          id: card.id,
          bin,
          note: `it is ${token()}`,
          voteOne: bin,
          voteOther: "back-up",
          showOne: pick % 3 !== 0,
          showOther: pick % 4 !== 0,
        })
        return
      case "showCard":
        if (card !== undefined) await did("verdict.show", { id: card.id })
        return
      case "removeCard":
        if (card !== undefined && (await did("verdict.remove", { id: card.id }))) took(String(card.body["about"]))
        return
      case "tally":
        await did("tally.count", { ...at, counts: [pick % 7, pick % 5, 1] })
        return
      case "triage":
        await did("triage.set", {
          ...at,
          groups: groups.filter((_, index) => (index + pick) % 3 !== 0),
          onTheTable: ["O4"],
          motivesDoubted: pick % 2 === 0,
          tier: "skilled neutral facilitator",
          note: `because ${token()}`,
        })
    }
  }
}

/** Fails where the wall, live or frozen, shows the votes of two groups that do not both say yes to it now. */
export async function votesAreWanted(view: RoomView, all: () => Promise<readonly Stored[]>): Promise<void> {
  if (view.view !== "exercise" || view.block.kind !== "sort" || view.block.card?.votes === undefined) return
  const { about } = view.block.card
  const cards = (await all()).filter(({ kind, body }) => kind === "verdict" && body["about"] === about)
  expect(cards.map(({ body }) => [body["showOne"], body["showOther"]])).toEqual([[true, true]])
}
