/** What a rehearsal lets a room say. Every one of it is plainly invented, and of a length that a room would write. */
export interface InventedWords {
  /** Cards, rows, notes. */
  readonly line: readonly string[]
  /** People and organisations whom no record knows. */
  readonly name: readonly string[]
  /** Words to decide on. */
  readonly proposal: readonly string[]
  /** The four parts of the impact sentence. */
  readonly people: readonly string[]
  readonly change: readonly string[]
  readonly year: readonly string[]
  readonly seenIn: readonly string[]
}

/** Who is in the room where the plan does not say, and who there is where the workspace has nobody. */
export interface InventedPlace {
  readonly parties: readonly string[]
  readonly groups: readonly string[]
}
