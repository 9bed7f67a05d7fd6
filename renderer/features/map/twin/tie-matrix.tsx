import { useLingui } from "@lingui/react/macro"
import { useCallback, useMemo } from "react"
import type { MapTie } from "../../../../shared/domain/map-ties.ts"
import { closeness, pairKey, tiesByPair } from "../../../../shared/domain/twin-matrix.ts"
import { useClaims } from "../draw/use-claims.ts"
import { isRemovable, useEdits } from "../use-edits.ts"
import { useMap } from "../use-map.ts"
import { type CellLook, Matrix } from "./matrix.tsx"

const PATTERNS = { confirmed: undefined, claimed: "dashed", disputed: "dotted" } as const

/** Every pair with the ties that the lens shows; levels are typed into the cells. */
export function TieMatrix({ onConnect }: { readonly onConnect: (from: string | undefined, to?: string) => void }) {
  const { t } = useLingui()
  const { scene, graph, words } = useMap()
  const { claim } = useClaims()
  const { setClaim, removeTie } = useEdits()
  const pairs = useMemo(() => tiesByPair(scene.ties), [scene.ties])
  const cellOf = useCallback(
    (row: string, column: string): CellLook => {
      const ties = pairs.get(pairKey(row, column)) ?? []
      if (ties.length === 0) return { text: "", spoken: t`no tie` }
      const [first] = ties
      const worked = ties.find(({ layer }) => layer === "works with")
      const others = ties.length - (worked === undefined ? 0 : 1)
      const level = worked === undefined ? "" : (worked.size?.toFixed(worked.size % 1 === 0 ? 0 : 1) ?? "?")
      return {
        text: `${level}${others === 0 ? "" : `+${others}`}`,
        spoken: ties.map((tie) => words.tie(tie)).join("; "),
        pattern: PATTERNS[(worked ?? first)?.standing ?? "confirmed"],
      }
    },
    [pairs, words, t],
  )
  const valueOf = useCallback((row: string, column: string) => closeness(pairs.get(pairKey(row, column))), [pairs])
  /** The tie of working together, drawn or not. */
  const workedOf = (row: string, column: string): MapTie | undefined =>
    graph.ties.find(({ layer, one, other }) => layer === "works with" && pairKey(one, other) === pairKey(row, column))
  const onKey = (row: string, column: string, key: string): boolean => {
    const worked = workedOf(row, column)
    if (/^[0-5]$/.test(key)) {
      const claims = worked?.origin.from === "claims" ? worked.origin.claims : []
      const [only] = claims
      if (claims.length === 1 && only !== undefined) setClaim(only.id, { level: Number(key) })
      else claim({ one: row, other: column, type: "works with", level: Number(key) })
      return true
    }
    if (key === "c") {
      onConnect(row, column)
      return true
    }
    if (key !== "Delete" && key !== "Backspace") return false
    const tie = worked ?? pairs.get(pairKey(row, column))?.find(isRemovable)
    if (tie !== undefined) removeTie(tie)
    return true
  }
  return (
    <Matrix
      label={t`Matrix of ties`}
      cellOf={cellOf}
      valueOf={valueOf}
      onKey={onKey}
      help={t`Arrow keys go from cell to cell. 0 to 5 sets how closely the two work together, C adds another tie, Delete removes the tie, Enter shows both side by side, S puts the rows in the order of the column.`}
    />
  )
}
