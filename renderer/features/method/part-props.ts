export interface PartProps {
  /** What is looked for; empty for all. */
  readonly query: string
}
