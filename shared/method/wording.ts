import type { WorkMode } from "../contract/settings.ts"
import { offersStructure } from "../domain/work-mode.ts"
import type { Block } from "./blocks.ts"
import type { CaseCard, MethodContent, OptionCard } from "./content/content.ts"
import { CONTENT, localTerm, wordKey } from "./contents.ts"
import type { ExerciseDefinition } from "./definition.ts"
import { linesIn, type OwnWords, saidIn } from "./own-words.ts"
import type { Language } from "./words.ts"

/** How a workspace says what the method brings, and which options it offers now. */
export interface Wording {
  readonly content: MethodContent
  /** True where options that move staff, money, decisions or whole bodies are offered. METHOD.md A. */
  readonly structure: boolean
}

/** What the method brings, as it is written and with every option offered. */
export const AS_WRITTEN: Wording = { content: CONTENT.en, structure: true }

/** The wording of a workspace from its records. */
export function wordingOf(
  own: Iterable<OwnWords>,
  workspace: { readonly mode?: WorkMode | undefined; readonly structureShown?: boolean | undefined } | undefined,
  language: Language = "en",
): Wording {
  return {
    content: contentIn([...own], language),
    structure: offersStructure({ mode: workspace?.mode ?? "explore", structureShown: workspace?.structureShown }),
  }
}

/** The method's content with the workspace's own words in the place of those that were changed. Levels keep their numbers. */
export function contentIn(own: readonly OwnWords[], language: Language = "en"): MethodContent {
  const method = CONTENT[language]
  if (own.length === 0) return method
  const term = (part: string, id: string | number, name: string, meaning: string) =>
    localTerm(wordKey(part, id), { term: name, meaning }, own)
  const said = (of: string) => saidIn(own.find((one) => one.of === of))
  return {
    ...method,
    glossary: method.glossary.map((one) => ({ ...one, ...named(term("glossary", one.id, one.term, one.meaning)) })),
    hosting: method.hosting.map((one) => ({ ...one, ...named(term("hosting", one.id, one.term, one.meaning)) })),
    options: method.options.map((one): OptionCard => {
      const { term: title, meaning: note } = term("options", one.id, one.title, one.note ?? "")
      const { toDecide = one.toDecide, before } = said(wordKey("options", one.id))
      const needs = before === undefined ? one.before : linesIn(before)
      return { ...one, title, toDecide, before: needs, ...(note !== "" && { note }) }
    }),
    levels: method.levels.map((one) => {
      const { term: label, meaning } = term("levels", one.level, one.label, one.meaning)
      return { ...one, label, meaning }
    }),
    relations: method.relations.map((one) => ({ ...one, label: term("relations", one.id, one.label, "").term })),
    cases: [...method.cases.map((one) => caseIn(one, said(wordKey("cases", one.id)))), ...ownCases(own)].filter(
      ({ id }) => !own.some((one) => one.of === wordKey("cases", id) && one.hidden === true),
    ),
    warnings: method.warnings.map((one) => {
      const { title = one.title, when = one.when, says = one.says, ...checks } = said(wordKey("warnings", one.id))
      const lookAt = one.checks.map(({ id, text }) => ({ id, text: checks[`check-${id}`] ?? text }))
      return { ...one, title, when, says, checks: lookAt }
    }),
  }
}

const named = ({ term, meaning }: { readonly term: string; readonly meaning: string }) => ({ term, meaning })

function caseIn(card: CaseCard, said: Readonly<Record<string, string>>): CaseCard {
  const { place = card.place, leftAlone = card.leftAlone, lesson = card.lesson, story, outside } = said
  return {
    id: card.id,
    place,
    leftAlone,
    lesson,
    story: story === undefined ? card.story : linesIn(story),
    outside: outside === undefined ? card.outside : linesIn(outside),
  }
}

/** Examples that this community added. */
function ownCases(own: readonly OwnWords[]): readonly CaseCard[] {
  const start = wordKey("cases", "own-")
  const blank = { place: "", leftAlone: "", lesson: "", story: [], outside: [] }
  return own
    .filter(({ of }) => of.startsWith(start))
    .map((one) => caseIn({ id: one.of.slice("cases/".length), ...blank }, saidIn(one)))
    .toSorted((a, b) => a.place.localeCompare(b.place))
}

/** True for an example of a community's own, which the method does not bring. */
export const isOwnCase = ({ id }: Pick<CaseCard, "id">): boolean => id.startsWith("own-")

/** A level is never said by its bare word: published scales use the same words for other steps. METHOD.md B4. */
export function levelText(level: number, { levels }: MethodContent): string {
  const card = levels.find((one) => one.level === level)
  return card === undefined ? "" : `${card.label}: ${card.meaning}`
}

/** The title of an option in a workspace's words. */
export function optionTitle(id: string, { options }: MethodContent): string {
  return options.find((option) => option.id === id)?.title ?? id
}

/** The options to choose from: those that are offered now, and those that were chosen before. */
export function offeredOptions({ content, structure }: Wording, chosen: readonly string[] = []): readonly OptionCard[] {
  return content.options.filter(({ id, structural }) => structure || !structural || chosen.includes(id))
}

/** True where what a block names by a word of the method is an option that waits. */
function waits(word: string | undefined, { content, structure }: Wording): boolean {
  if (structure || word === undefined) return false
  return content.options.some(({ id, structural }) => structural && wordKey("options", id) === word)
}

/** What a word of the method says: the title of an option, a level with its meaning. */
function saidBy(word: string | undefined, content: MethodContent): string | undefined {
  const [part, id = ""] = word?.split("/") ?? []
  if (part === "options") return content.options.find((one) => one.id === id)?.title
  return part === "levels" ? levelText(Number(id), content) || undefined : undefined
}

interface Named {
  readonly label: string
  readonly word?: string | undefined
}

/** A thing of a block as the workspace says it, unless somebody wrote other words than the method's for it. */
function worded<N extends Named>(one: N, { content }: Wording): N {
  const label = one.label === saidBy(one.word, CONTENT.en) ? saidBy(one.word, content) : undefined
  return label === undefined || label === one.label ? one : { ...one, label }
}

/**
 * An exercise as a workspace runs it: with its own words for options and levels, and without things to answer that are
 * options which wait. Choices of a row keep all of them, so that what was entered is still said; `choicesOf` leaves out
 * those that are not offered.
 */
export function exerciseIn(exercise: ExerciseDefinition, wording: Wording): ExerciseDefinition {
  const blocks = exercise.blocks.map((block) => blockIn(block, wording))
  return blocks.every((block, at) => block === exercise.blocks[at]) ? exercise : { ...exercise, blocks }
}

function blockIn(block: Block, wording: Wording): Block {
  if (block.kind === "rate") {
    if (block.items.every(({ word }) => word === undefined)) return block
    const items = block.items.filter(({ word }) => !waits(word, wording)).map((item) => worded(item, wording))
    return { ...block, items }
  }
  if (block.kind !== "form" || !block.fields.some(({ options }) => options?.some(({ word }) => word !== undefined))) {
    return block
  }
  const fields = block.fields.map(({ options, ...field }) =>
    options === undefined ? field : { ...field, options: options.map((option) => worded(option, wording)) },
  )
  return { ...block, fields }
}

/** The choices of a row that are offered now, and the one that was chosen before. */
export function choicesOf<O extends Named & { readonly value: string | number }>(
  options: readonly O[] | undefined,
  chosen: string,
  wording: Wording,
): readonly O[] {
  return (options ?? []).filter(({ word, value }) => String(value) === chosen || !waits(word, wording))
}

/** What a kind of tie is called where this workspace says it otherwise; undefined where it says it as the method does. */
export function ownRelation(type: string, { relations }: MethodContent): string | undefined {
  const id = type === "sits at" ? "member-of" : type.replaceAll(" ", "-")
  const said = relations.find((one) => one.id === id)?.label
  return said === CONTENT.en.relations.find((one) => one.id === id)?.label ? undefined : said
}
