import type { ErrorCode } from "../../../shared/errors.ts"

/** The screens before a workspace is open. */
export type StartView =
  | { readonly at: "home" }
  | { readonly at: "new" }
  | { readonly at: "open-folder" }
  | { readonly at: "bundle-import" }
  | { readonly at: "unlock"; readonly folder: string }
  | { readonly at: "restore"; readonly folder?: string; readonly why?: ErrorCode }
  | { readonly at: "code"; readonly code: string }
