import { useMemo } from "react"
import type { Input } from "../../../../shared/contract/index.ts"
import type { Claimant, ClaimLine, DrawnLayer } from "../../../../shared/domain/claim-line.ts"
import type { Claim, MapTie } from "../../../../shared/domain/map-ties.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useMap } from "../use-map.ts"

type ClaimInput = Input<"tie.claim">

export interface Claims {
  /** Ids of the groups of the map by their short numbers. */
  readonly byNumber: ReadonlyMap<number, string>
  readonly claim: (input: ClaimInput) => void
  /** What both sides agree to; none of the claims opens the tie again. */
  readonly settle: (tie: MapTie, confirmed: readonly Claim[]) => void
}

/** Saying something of a tie, and what the two sides agree to. */
export function useClaims(): Claims {
  const { call } = useStores()
  const { graph } = useMap()
  const claim = useAction((input: ClaimInput) => call("tie.claim", input))
  const settle = useAction((input: Input<"tie.settle">) => call("tie.settle", input))
  const byNumber = useMemo(
    () =>
      new Map(
        graph.cards.flatMap(({ id, number }): [number, string][] => (number === undefined ? [] : [[number, id]])),
      ),
    [graph],
  )
  return {
    byNumber,
    claim: claim.run,
    settle: (tie, confirmed) => {
      if (tie.origin.from !== "claims") return
      settle.run({ claims: tie.origin.claims.map(({ id }) => id), confirmed: confirmed.map(({ id }) => id) })
    },
  }
}

/** A line as the command that keeps it; undefined where a number is no longer there. */
export function claimInput(
  line: ClaimLine & { readonly is: "claim" },
  who: Claimant,
  layer: DrawnLayer,
  byNumber: ReadonlyMap<number, string>,
): ClaimInput | undefined {
  const one = byNumber.get(line.one)
  const other = byNumber.get(line.other)
  const by = who.by === "group" ? byNumber.get(who.number) : undefined
  if (one === undefined || other === undefined || (who.by === "group" && by === undefined)) return undefined
  return {
    one,
    other,
    type: line.type,
    ...(line.level !== undefined && (layer === "wanted" ? { wanted: line.level } : { level: line.level })),
    ...(line.denied && { denied: true }),
    ...(by !== undefined && { claimedBy: by }),
    ...(who.by === "table" && { table: who.table }),
  }
}
