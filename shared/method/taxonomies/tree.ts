/** Shared words in two levels, by ids that never change: the first level with what stands under each. */
export type Tree = Readonly<Record<string, readonly string[]>>

/** Every id of a tree, both levels. An id occurs once in its tree. */
export type IdsOf<T extends Tree> = (keyof T & string) | T[keyof T][number]

/** What a shared word is called, and other words that people use for it: those only help to find it. */
export type Names = readonly [name: string, ...alsoSaid: string[]]

/** The words of a tree in one language; an id without its words does not compile. */
export type NamesOf<T extends Tree> = { readonly [I in IdsOf<T>]: Names }

/** The parent of each id, undefined for the first level, in the order of the tree. */
export function parentsIn(tree: Tree): ReadonlyMap<string, string | undefined> {
  return new Map(
    Object.entries(tree).flatMap(([id, children]) => [
      [id, undefined] as const,
      ...children.map((child) => [child, id] as const),
    ]),
  )
}
