/** What can go wrong in a way that a person can act on; the sentence for each stands in renderer/ui/errors.ts. */
export const ERROR_CODES = [
  "invalid-input",
  "not-found",
  "not-allowed",
  "conflict",
  "nothing-to-undo",
  "cancelled",
  "locked",
  "wrong-key",
  "wrong-recovery-code",
  "weak-passphrase",
  "key-file-damaged",
  "key-file-missing",
  "workspace-damaged",
  "too-new",
  "in-use",
  "read-only",
  "disk-full",
  "folder-missing",
  "folder-taken",
  "not-a-workspace",
  "backup-damaged",
  "file-unreadable",
  "file-too-large",
  "picture-heic",
  "picture-unreadable",
  "too-many-pictures",
  "import-nothing-to-do",
  "bundle-damaged",
  "bundle-wrong-passphrase",
  "bundle-too-new",
  "bundle-too-old",
  "not-a-bundle",
  "too-late-to-change",
  "not-running",
  "already-running",
  "too-many-counted",
  "party-not-here",
  "party-missing",
  "sentence-incomplete",
  "was-decided",
  "proposal-missing",
  "not-here",
  "scales-clash",
  "nobody-here",
  "funder-here",
  "exercise-broken",
  "not-an-exercise",
  "wrong-word",
  "one-display",
  "key-refused",
  "wrong-pin",
  "pin-gone",
  "rehearsing",
  "internal",
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** Facts about the failure that may cross to a window: a count, a field's name; never a key, a path's content or a record's words. */
export type ErrorDetails = Readonly<Record<string, string | number>>

export class AppError extends Error {
  override readonly name = "AppError"
  readonly code: ErrorCode
  readonly details: ErrorDetails
  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.details = details
  }
}

/** The one shape in which results cross a process. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly details: ErrorDetails } }

/** Ends an exhaustive switch: a case that was forgotten does not compile. */
export function unreachable(value: never): never {
  throw new Error(`unexpected case ${JSON.stringify(value)}`)
}
