export interface PartProps {
  /** What is looked for; empty for all. */
  readonly query: string
  /** Where only what is said in the workspace's own words is shown: the keys of all of that. */
  readonly ours: ReadonlySet<string> | undefined
}

/** Where a thing stands on the page of the method, by the part that its key begins with. */
export const PART_OF: Readonly<Record<string, string>> = {
  glossary: "words",
  cases: "cases",
  options: "options",
  hosting: "options",
  levels: "ties",
  relations: "ties",
  warnings: "warnings",
}
