import type { MethodContent } from "./content.ts"
import { cases } from "./en/cases.ts"
import { glossary } from "./en/glossary.ts"
import { hosting, options } from "./en/options.ts"
import { questions, steps } from "./en/questions.ts"
import { levelNote, levels, relations, scales } from "./en/scales.ts"
import { warnings } from "./en/warnings.ts"

export const english: MethodContent = {
  steps,
  glossary,
  cases,
  options,
  hosting,
  levels,
  scales,
  relations,
  warnings,
  questions,
  levelNote,
}
