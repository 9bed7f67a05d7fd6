import { useMemo } from "react"
import type { SessionBody } from "../../../../shared/contract/session.ts"
import { OFF_SCRIPT } from "../../../../shared/contract/session.ts"
import { cardNumbers, nextCardNumber, standing } from "../../../../shared/domain/card.ts"
import { stepOf } from "../../../../shared/domain/off-script.ts"
import type { Live } from "../../../../shared/domain/session.ts"
import { findExercise, speaker } from "../../../../shared/method/exercises.ts"
import { type PaperSlip, paperSlip } from "../../../../shared/method/paper-slips.ts"
import { exerciseIn } from "../../../../shared/method/wording.ts"
import { useRecords } from "../../../stores/stores.tsx"
import { useWording } from "../../../stores/use-wording.ts"

/** A card to cut out. */
export interface CutCard {
  readonly number: number
  readonly text: string
  readonly times: number
}

/** Something of a session that can lie on tables as paper. */
export type Cut = { readonly key: string; readonly prompt: string; readonly title: string } & (
  | { readonly is: "cards"; readonly cards: readonly CutCard[]; readonly next: number }
  | { readonly is: "slips"; readonly slip: PaperSlip }
)

/** Kinds of block whose entries are cards. */
const CARDS: ReadonlySet<string> = new Set(["cards", "ladder"])

/** The cards and slips of every step of a session, in the order of its plan. */
export function useCuts(id: string, session: SessionBody, live: Live | undefined): readonly Cut[] {
  const all = useRecords("card")
  const wording = useWording()
  return useMemo(() => {
    const cards = [...all].flatMap(([own, body]) => (body.session === id ? [{ id: own, body }] : []))
    const inserted = (live?.inserted ?? []).map((_, at) => OFF_SCRIPT + at)
    const steps = [...session.plan.keys(), ...inserted]
    return steps.flatMap((step): readonly Cut[] => {
      const planned = live === undefined ? session.plan[step] : stepOf(session.plan, live, step)
      const found = planned === undefined ? undefined : findExercise(planned)
      if (found === undefined) return []
      const exercise = exerciseIn(found, wording)
      const say = speaker(exercise, planned?.prompts)
      const cardsOf = (block: string) =>
        cards
          .filter(({ body }) => body.step === step && body.block === block)
          .sort((a, b) => a.body.order - b.body.order)
      return exercise.blocks.flatMap((block): readonly Cut[] => {
        const about = { key: `${step}/${block.id}`, prompt: say(block.id), title: say("title") }
        if (CARDS.has(block.kind)) {
          const own = cardsOf(block.id)
          const next = nextCardNumber(own, live?.numbers?.[about.key])
          return [{ ...about, is: "cards", cards: numbered(own), next }]
        }
        const listed = block.kind === "choice" ? standing(cardsOf(block.of)).length : 0
        const slip = paperSlip(block, say, listed)
        return slip === undefined ? [] : [{ ...about, is: "slips", slip }]
      })
    })
  }, [all, id, session.plan, live, wording])
}

type Kept = Parameters<typeof standing>[0][number] & {
  readonly body: {
    readonly text: string
    readonly order: number
    readonly number?: number | undefined
    readonly pulled?: boolean | undefined
  }
}

/** The cards that stand by themselves, under the numbers by which they are sorted. */
function numbered(cards: readonly Kept[]): readonly CutCard[] {
  const numbers = cardNumbers(cards)
  return standing(cards)
    .filter(({ body }) => body.pulled !== true)
    .map(({ id, body, times }) => ({ number: numbers.get(id) ?? 0, text: body.text, times }))
}
