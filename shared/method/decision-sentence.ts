import type { Ratification } from "../contract/session.ts"
import { dayText } from "../domain/dates.ts"
import type { DecisionState } from "../domain/decision.ts"
import type { MethodWords } from "./words/words.ts"

/** The state of a decision as it is printed: "Agreed in the room: 4 of 6 agree; School Board 14 May 2026". */
export function decisionSentence({ is, agree, of, objections, bodies }: DecisionState, words: MethodWords): string {
  const { outcome } = words
  const opening = {
    "nobody has spoken": outcome.silent,
    "not agreed": outcome.notAgreed,
    "in the room": outcome.agreedInRoom,
    agreed: outcome.agreed,
    ratified: outcome.ratified,
    refused: outcome.refused,
    "advice given": outcome.advice,
  }[is]
  const count = of === 0 ? "" : `: ${words.agree(agree, of)}`
  const open = objections === 0 ? [] : [words.openObjections(objections)]
  return [`${opening}${count}`, ...open, ...bodies.map((body) => bodyText(body, words))].join("; ")
}

function bodyText({ body, state, due, on }: Ratification, words: MethodWords): string {
  const day = (date: string | undefined) => (date === undefined ? undefined : dayText(date, words.locale))
  if (state === "pending") return words.pending(body, day(due))
  return state === "ratified" ? words.ratified(body, day(on)) : words.refused(body, day(on))
}
