import type { Audience } from "../../../shared/contract/kind.ts"

/** What a group says of an answer of its own: it confirmed it, is proudest of it, or is just starting with it. */
export const FIELD_MARKS = ["verified", "stars", "rings"] as const
export type FieldMark = (typeof FIELD_MARKS)[number]

/** What every control of a form is given. An undefined value is one that was not asked. */
export interface FieldProps<T> {
  readonly label: string
  readonly help?: string | undefined
  readonly audience: Audience
  /** The marks that the answer bears; without `onMark` they are not asked here. */
  readonly marks?: readonly FieldMark[]
  readonly onMark?: ((mark: FieldMark, on: boolean) => void) | undefined
  readonly wide?: boolean
  readonly value: T | undefined
  /** Keeps the answer at once; undefined takes it away. */
  readonly onSave: (value: T | undefined) => void
}
