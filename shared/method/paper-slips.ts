import { dotsEach, linesOfPaper } from "../domain/papers.ts"
import { unreachable } from "../errors.ts"
import { PULSE_STEPS, pulseKey, questionKey } from "./blocks/pulse.ts"
import { itemKey, offKey, wordKey } from "./blocks/rate.ts"
import type { Block } from "./blocks.ts"

/** What a slip of paper asks in private: things with words to tick, or empty lines for numbers of a list. */
export interface PaperSlip {
  readonly prompt: string
  readonly rows: readonly { readonly label: string; readonly ticks: readonly string[] }[]
  readonly lines: number
}

/** As many things as a list is likely to have before it is there. */
const UNKNOWN_LIST = 8

/**
 * The slip of a block whose answers are private; undefined for one that has none. `options` is how many things the list
 * of a choice has by now, 0 where it is not there yet.
 */
export function paperSlip(block: Block, say: (key: string) => string, options = 0): PaperSlip | undefined {
  const { id } = block
  const slip = (rows: PaperSlip["rows"], lines = 0): PaperSlip => ({ prompt: say(id), rows, lines })
  switch (block.kind) {
    case "gradients": {
      const steps = Array.from({ length: 6 }, (_, step) => say(`${id}.scale-${step}`))
      return slip([
        { label: "", ticks: [...steps, say(`${id}.abstain`), say(`${id}.talk`)].filter((word) => word !== "") },
      ])
    }
    case "pulse":
      return slip(
        block.questions.map((question) => ({
          label: say(questionKey(id, question.id)),
          ticks: Array.from({ length: PULSE_STEPS }, (_, step) => say(pulseKey(id, step))),
        })),
      )
    case "rate":
      return slip(
        block.items.map((item) => ({
          label: say(itemKey(id, item.id)),
          ticks: [
            ...block.words.map((_, word) => say(wordKey(id, word))),
            ...(block.off === undefined ? [] : [say(offKey(id))]),
          ],
        })),
      )
    case "choice": {
      const list = options === 0 ? UNKNOWN_LIST : options
      return slip([], block.by === "dots" ? dotsEach(list) : linesOfPaper(list))
    }
    case "break":
    case "cards":
    case "count":
    case "decide":
    case "facts":
    case "form":
    case "ladder":
    case "line":
    case "matrix":
    case "picture":
    case "place":
    case "proposal":
    case "sentence":
    case "sort":
      return undefined
    default:
      return unreachable(block)
  }
}
