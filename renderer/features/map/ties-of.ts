import { MAP_LAYERS, type MapTie } from "../../../shared/domain/map-ties.ts"

const collator = new Intl.Collator(undefined, { numeric: true })

/** A group's ties in the order of the legend, those that tell of no contact apart. */
export function tiesOf(
  id: string,
  ties: readonly MapTie[],
  nameOf: (id: string) => string,
): { readonly there: readonly MapTie[]; readonly absent: readonly MapTie[] } {
  const own = ties
    .filter(({ one, other }) => one === id || other === id)
    .sort(
      (a, b) =>
        MAP_LAYERS.indexOf(a.layer) - MAP_LAYERS.indexOf(b.layer) ||
        collator.compare(nameOf(farEnd(a, id)), nameOf(farEnd(b, id))),
    )
  return { there: own.filter(({ absent }) => !absent), absent: own.filter(({ absent }) => absent) }
}

/** The other end of a tie, seen from one of its ends. */
export function farEnd({ one, other }: MapTie, from: string): string {
  return one === from ? other : one
}
