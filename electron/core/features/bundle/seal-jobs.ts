import type { ErrorCode, ErrorDetails } from "../../../../shared/errors.ts"

/** What the other thread is started for: one file, sealed or opened. */
export interface SealJob {
  readonly do: "seal" | "unseal"
  readonly bytes: Uint8Array
  readonly passphrase: string
  /** As log2 of scrypt's N; only for sealing. */
  readonly workFactor: number | undefined
}

/** What it answers: that it runs, and one end. */
export type SealAnswer =
  | { readonly say: "ready" }
  | { readonly say: "done"; readonly bytes: Uint8Array }
  | { readonly say: "failed"; readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly say: "broken"; readonly message: string }
