import { sharedSeats as project } from "../../shared/domain/shared-seats.ts"
import { inTurn, report, timesOf } from "./measure.ts"

/** Who two groups share, by an inverted index, beside plain loops over prebuilt sets. */
export function sharedSeats(): void {
  for (const [groups, seats] of [
    [60, 600],
    [500, 6000],
  ] as const) {
    const list = Array.from({ length: seats }, (_, i) => ({
      coalition: `g${(i * 7919) % groups}`,
      person: `p${(i * 104_729) % Math.floor(seats / 2)}`,
    }))
    const sets = new Map<string, Set<string>>()
    for (const { coalition, person } of list) sets.set(coalition, (sets.get(coalition) ?? new Set()).add(person))
    const ids = [...sets.keys()]
    report(
      "shared-seats",
      `${groups}-groups`,
      inTurn(
        9,
        () => project(list),
        () => {
          let pairs = 0
          for (let i = 0; i < ids.length; i++) {
            for (let j = i + 1; j < ids.length; j++) {
              const a = sets.get(ids[i] ?? "") ?? new Set()
              const shared = [...a].filter((id) => sets.get(ids[j] ?? "")?.has(id))
              if (shared.length > 0) pairs++
            }
          }
          return pairs
        },
      ),
    )
  }
  // as large as it gets; the plain loops would take minutes
  const many = Array.from({ length: 60_000 }, (_, i) => ({
    coalition: `g${(i * 7919) % 5000}`,
    person: `p${(i * 104_729) % 30_000}`,
    organization: `o${(i * 15_485_863) % 6000}`,
  }))
  console.log(`  5000 groups with 60000 seats: ${timesOf(3, () => project(many)).toFixed(0)} ms`)
}
