import { type Call, type CallOptions, isCommandName } from "../../shared/contract/index.ts"
import { AppError, type Reply } from "../../shared/errors.ts"

/** What a transport carries beside name and input, as untrusted as they are. */
export function optionsFrom(id: unknown, rehearsal: unknown): CallOptions {
  return {
    ...(typeof id === "string" && { id: id.slice(0, 80) }),
    ...(typeof rehearsal === "boolean" && { rehearsal }),
  }
}

/**
 * The one place where an untrusted name and payload meet the core; every transport uses it.
 * A bug is logged without its content and crosses as `internal`.
 */
export async function reply(
  call: Call,
  name: string,
  input: unknown,
  log: (message: string, error: unknown) => void,
  options: CallOptions = {},
): Promise<Reply<unknown>> {
  try {
    if (!isCommandName(name)) throw new AppError("not-found", { name: name.slice(0, 60) })
    // The core parses the input by the command's own schema.
    const value = await call(name, input as never, options)
    return { ok: true, value }
  } catch (error) {
    if (error instanceof AppError) return { ok: false, error: { code: error.code, details: error.details } }
    log(`command ${isCommandName(name) ? name : "?"} failed`, error)
    return { ok: false, error: { code: "internal", details: {} } }
  }
}
