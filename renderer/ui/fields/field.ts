import type { Audience } from "../../../shared/contract/kind.ts"

/** What every control of a form is given. An undefined value is one that was not asked. */
export interface FieldProps<T> {
  readonly label: string
  readonly help?: string | undefined
  readonly audience: Audience
  readonly verified?: boolean
  readonly onVerify?: ((verified: boolean) => void) | undefined
  readonly wide?: boolean
  readonly value: T | undefined
  /** Keeps the answer at once; undefined takes it away. */
  readonly onSave: (value: T | undefined) => void
}
