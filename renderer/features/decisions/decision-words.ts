import { useLingui } from "@lingui/react/macro"
import type { DecisionBody, Ratification } from "../../../shared/contract/session.ts"
import { listText } from "../../../shared/domain/dates.ts"
import { decisionState } from "../../../shared/domain/decision.ts"
import { unreachable } from "../../../shared/errors.ts"
import { dayWords } from "../../ui/format.ts"

type Stated = Parameters<typeof decisionState>[0]

export interface DecisionWords {
  /** Where it stands: "agreed in the room; waiting for School Board, 14 May". */
  readonly state: (decision: Stated) => string
  /** How many of those who spoke: "4 of 6 agree". */
  readonly count: (decision: Stated) => string
  readonly rules: { readonly [R in DecisionBody["rule"]]: string }
  readonly positions: { readonly [P in DecisionBody["parties"][number]["position"]]: string }
  readonly ratifications: { readonly [S in Ratification["state"]]: string }
  readonly touches: { readonly [T in NonNullable<DecisionBody["touches"]>[number]]: string }
}

/** A decision in words. */
export function useDecisionWords(): DecisionWords {
  const { t, i18n } = useLingui()
  const dated = ({ body }: Ratification, day: string | undefined) =>
    day === undefined ? body : t`${body}, ${dayWords(day)}`
  const list = (bodies: readonly string[]) => listText(bodies, i18n.locale)

  const state = (decision: Stated): string => {
    const { is, bodies } = decisionState(decision)
    const of = (wanted: Ratification["state"]) => bodies.filter((body) => body.state === wanted)
    const waiting = list(of("pending").map((body) => dated(body, body.due)))
    switch (is) {
      case "nobody has spoken":
        return t`Nobody has spoken`
      case "not agreed":
        return t`Not agreed`
      case "advice given":
        return t`Advice given`
      case "agreed":
        return t`Agreed`
      case "in the room":
        return t`Agreed in the room; waiting for ${waiting}`
      case "ratified":
        return t`Agreed and ratified by ${list(of("ratified").map((body) => dated(body, body.on)))}`
      case "refused":
        return t`Agreed in the room; refused by ${list(of("refused").map((body) => dated(body, body.on)))}`
      default:
        return unreachable(is)
    }
  }
  const count = (decision: Stated): string => {
    const { agree, of } = decisionState(decision)
    return of === 0 ? t`no party has a word` : t`${agree} of ${of} parties agree`
  }

  return {
    state,
    count,
    rules: {
      consent: t`Consent: no objection is open`,
      "unanimity of parties": t`Every party agrees`,
      "supermajority of parties": t`Three quarters of the parties agree`,
      majority: t`More than half of the parties agree`,
      "advice to a decider": t`Advice to whoever decides`,
    },
    positions: {
      agrees: t`agrees`,
      "does not agree": t`does not agree`,
      absent: t`absent`,
      "not mine to say": t`not mine to say`,
    },
    ratifications: { pending: t`has not met yet`, ratified: t`has said yes`, refused: t`has said no` },
    touches: { decisions: t`how decisions are made`, staffing: t`staffing`, resources: t`money and other resources` },
  }
}
