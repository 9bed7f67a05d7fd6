import * as z from "zod"
import type { FileContent } from "../../../../shared/contract/common.ts"
import { LARGEST_EXERCISE, OwnDraft } from "../../../../shared/contract/own-exercise.ts"
import { AppError } from "../../../../shared/errors.ts"
import { brokenBy } from "../../../../shared/method/own-exercise.ts"

const FORMAT = "junction exercise"
const VERSION = 1

const Head = z.looseObject({ format: z.literal(FORMAT), version: z.number().int().min(1) })
const Whole = z.strictObject({ format: z.literal(FORMAT), version: z.literal(VERSION), exercise: OwnDraft })

/** One exercise as one file: readable text, nothing of the workspace in it. */
export function fileOf(exercise: OwnDraft): FileContent {
  const text = `${JSON.stringify({ format: FORMAT, version: VERSION, exercise }, null, 2)}\n`
  const plain = exercise.title.replace(/[^\p{L}\p{N}._-]+/gu, " ").trim()
  const name = `${plain.slice(0, 80) || "Exercise"}.exercise.json`
  return { name, base64: Buffer.from(text).toString("base64") }
}

/** Throws `file-too-large`, `not-an-exercise`, `too-new`, `exercise-broken`. */
export function readExerciseFile({ base64 }: FileContent): OwnDraft {
  const bytes = Buffer.from(base64, "base64")
  if (bytes.length > LARGEST_EXERCISE) throw new AppError("file-too-large", { what: "bytes", limit: LARGEST_EXERCISE })
  const value = jsonOf(bytes.toString("utf8"))
  const head = Head.safeParse(value)
  if (!head.success) throw new AppError("not-an-exercise")
  if (head.data.version > VERSION) throw new AppError("too-new")
  const read = Whole.safeParse(value)
  if (!read.success) {
    throw new AppError("exercise-broken", { why: "shape", at: read.error.issues[0]?.path.join(".").slice(0, 80) ?? "" })
  }
  return runnable(read.data.exercise)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch {
    throw new AppError("not-an-exercise")
  }
}

/** An exercise that could run as it stands. Throws `exercise-broken`. */
export function runnable(exercise: OwnDraft): OwnDraft {
  const broken = brokenBy(exercise)
  if (broken !== undefined) throw new AppError("exercise-broken", { ...broken })
  return exercise
}
