import * as z from "zod"
import { COMMAND_NAMES, COMMANDS } from "../../shared/contract/index.ts"

export interface CommandDescription {
  readonly name: string
  readonly mode: string
  readonly roles: readonly string[]
  readonly input: unknown
  readonly output: unknown
}

/** Every command with mode, roles and the JSON Schemas of its input and output. */
export function describeCommands(): readonly CommandDescription[] {
  return COMMAND_NAMES.map((name) => {
    const { mode, roles, input, output } = COMMANDS[name]
    return {
      name,
      mode,
      roles,
      input: z.toJSONSchema(input, { io: "input", reused: "inline" }),
      output: z.toJSONSchema(output, { io: "output", reused: "inline" }),
    }
  })
}
