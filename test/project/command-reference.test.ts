import { readFileSync, writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect, it } from "vitest"
import { describeCommands } from "../../electron/host/api.ts"

const file = resolve(import.meta.dirname, "../../electron/host/README.md")
const HEAD =
  "<!-- generated from the registry: UPDATE=1 npx vitest run --config test/config/vitest.config.ts test/project/command-reference.test.ts -->"

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>
  readonly required?: readonly string[]
}

/** A line a command: its mode, its roles and the names of its input's fields. */
function reference(): string {
  const lines = describeCommands().map(({ name, mode, roles, input }) => {
    const { properties = {}, required = [] } = input as Schema
    const fields = Object.keys(properties).map((field) => (required.includes(field) ? field : `${field}?`))
    return `| \`${name}\` | ${mode} | ${roles.join(", ")} | ${fields.join(", ")} |`
  })
  return ["| command | mode | roles | input |", "| --- | --- | --- | --- |", ...lines].join("\n")
}

it("the reference of commands is the registry's own", () => {
  const text = readFileSync(file, "utf8")
  const wanted = `${text.slice(0, text.indexOf(HEAD))}${HEAD}\n\n${reference()}\n`
  if (process.env["UPDATE"] === "1") writeFileSync(file, wanted)
  expect(readFileSync(file, "utf8")).toBe(wanted)
})
