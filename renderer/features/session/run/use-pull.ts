import { createContext, useContext, useState } from "react"
import { isRevealed } from "../../../../shared/domain/session.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import type { Run } from "./run.ts"
import { usePart, useRun, useStepCards } from "./use-run.ts"

export interface Pull {
  /** The card that is off the wall while it is asked what becomes of it. */
  readonly asked: string | undefined
  /** Takes the card off the wall at once: this one, the one at hand, or the one that the room saw last. */
  readonly pull: (id?: string) => void
  readonly close: () => void
}

/** How a block's own part pulls a card of its own choice; nothing where no wall shows it. */
export const PullContext = createContext<((id: string) => void) | undefined>(undefined)
export const usePullCard = (): ((id: string) => void) | undefined => useContext(PullContext)

/** One key takes a card off the wall; the same key puts it back. */
export function usePull(): Pull {
  const { call } = useStores()
  const run = useRun()
  const { chosen } = usePart()
  const cards = useStepCards()
  const [asked, setAsked] = useState<string>()
  const set = useAction((id: string, pulled: boolean) => call("card.edit", { id, pulled }))
  const close = () => setAsked(undefined)
  const pull = (wanted?: string) => {
    if (asked !== undefined && wanted === undefined) {
      set.run(asked, false)
      return close()
    }
    const id = wanted ?? chosen ?? lastSeen(run, cards)
    const card = cards.find((one) => one.id === id)
    if (card === undefined) return undefined
    set.run(card.id, card.body.pulled !== true)
    setAsked(card.body.pulled === true ? undefined : card.id)
  }
  return { asked, pull, close }
}

/** The blocks whose cards the block at hand shows. */
function shownBlocks({ block }: Run): readonly string[] {
  if (block.kind === "ladder") return block.of
  if (block.kind === "choice") return [block.of]
  return block.kind === "cards" ? [block.id] : []
}

/** The newest card that the room sees, or before Reveal the newest of all. */
function lastSeen(run: Run, cards: ReturnType<typeof useStepCards>): string | undefined {
  const { live } = run
  const blocks = shownBlocks(run)
  const up = cards
    .filter(({ body }) => blocks.includes(body.block) && body.pulled !== true && body.into === undefined)
    .toSorted((a, b) => blocks.indexOf(a.body.block) - blocks.indexOf(b.body.block) || a.body.order - b.body.order)
  return (up.findLast(({ body }) => isRevealed(live, live.step, body.block)) ?? up.at(-1))?.id
}
