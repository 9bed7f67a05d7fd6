import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs"
import { join } from "node:path"
import * as z from "zod"
import { Id } from "../../../../shared/contract/common.ts"
import { OwnDraft } from "../../../../shared/contract/own-exercise.ts"
import { AppError } from "../../../../shared/errors.ts"
import { brokenBy } from "../../../../shared/method/own-exercise.ts"
import { writeDurably } from "../../vault/durable.ts"

const Library = z.strictObject({
  format: z.literal(1),
  exercises: z.array(z.strictObject({ id: Id, exercise: OwnDraft })).max(500),
})
type Library = z.infer<typeof Library>
type Entry = Library["exercises"][number]

/** A file above this is not even read. In bytes. */
const MOST_BYTES = 20_000_000

const fileIn = (dataFolder: string): string => join(dataFolder, "exercises.json")

/** The exercises of the library; none where the file is missing or not to be read. One that could not run is left out. */
export function libraryOf(dataFolder: string): readonly Entry[] {
  return readLibrary(fileIn(dataFolder))?.exercises.filter(({ exercise }) => brokenBy(exercise) === undefined) ?? []
}

function readLibrary(file: string): Library | undefined {
  try {
    if (!existsSync(file) || statSync(file).size > MOST_BYTES) return undefined
    return Library.parse(JSON.parse(readFileSync(file, "utf8")))
  } catch {
    return undefined
  }
}

/** Writes the library anew; a file that could not be read is put aside first. Throws `conflict` when it is full. */
export function saveLibrary(dataFolder: string, exercises: readonly Entry[]): void {
  const file = fileIn(dataFolder)
  const next = Library.safeParse({ format: 1, exercises })
  if (!next.success) throw new AppError("conflict")
  mkdirSync(dataFolder, { recursive: true })
  if (existsSync(file) && readLibrary(file) === undefined) renameSync(file, `${file}.damaged`)
  writeDurably(file, `${JSON.stringify(next.data)}\n`)
}

/** An exercise of the library. Throws `not-found`. */
export function inLibrary(dataFolder: string, id: string): Entry {
  const found = libraryOf(dataFolder).find((entry) => entry.id === id)
  if (found === undefined) throw new AppError("not-found")
  return found
}
