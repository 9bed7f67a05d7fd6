import type { Change } from "../../../../shared/contract/changes.ts"
import { type Triage, type TriageAt, triageId } from "../../../../shared/contract/triage.ts"
import { AppError } from "../../../../shared/errors.ts"
import { factsBase, keptLines } from "../../../../shared/method/blocks/facts.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { OPTION_IDS } from "../../../../shared/method/content/content.ts"
import { speaker } from "../../../../shared/method/exercises.ts"
import { LANGUAGES, WORDS } from "../../../../shared/method/words.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, update } from "../../records/edits.ts"
import type { RecordReader, RecordWriter } from "../../records/store.ts"
import { roomFacts } from "../wall/index.ts"
import { blockAt, isRunning, isShown, planScope, runScope, stepAt } from "./run.ts"

/** How delicate it is: what the room said and was shown, and what only the facilitator knows. */
export const triageHandlers: HandlersOf<"triage"> = {
  "triage.set": ({ records, ports }, { session, step, block, groups, onTheTable, ...own }) => {
    const at = { session, step, block }
    const { block: facts } = blockAt(records, at, "facts")
    for (const group of groups ?? []) records.get("coalition", group)
    if (onTheTable?.some((option) => !OPTION_IDS.some((id) => id === option))) {
      throw new AppError("not-found", { kind: "option" })
    }
    const known = records.find("triage", triageId(at))?.body
    mustSayWhy({ tier: own.tier ?? known?.tier, note: own.note ?? known?.note })
    const given = Object.entries({ ...own, groups, onTheTable }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value === "" || value === false || value === 0 ? null : value]],
    )
    const options = isRunning(records, session)
      ? { scope: runScope(session, step), undoable: false }
      : { scope: planScope(session) }
    records.apply("How delicate it is", changed(records, at, Object.fromEntries(given)), options)
    const said = groups !== undefined || onTheTable !== undefined
    if (said && isShown(records, session, step, block)) keepFacts(records, at, facts, ports.now())
    return {}
  },
}

/** Keeps what the wall says of it, for the record: what is known today may be another thing tomorrow. */
export function keepFacts(records: RecordWriter, at: TriageAt, block: BlockOf<"facts">, now: Date): void {
  const { planned, exercise } = stepAt(records, at.session, at.step)
  const language = LANGUAGES[0]
  const words = WORDS[language]
  const facts = roomFacts(records, at)
  const saying = { say: speaker(exercise, planned.prompts, language), words }
  const enough = facts.delicacy.groups >= 2
  const shown = {
    at: now.toISOString(),
    base: enough ? factsBase(facts, saying) : words.facts.nobodyYet,
    lines: enough ? keptLines(block, facts, saying) : [],
  }
  const known = records.find("triage", triageId(at))?.body.groups
  const changes = changed(records, at, { groups: known ?? [...facts.names.keys()], shown })
  records.apply("What all of us know", changes, { scope: runScope(at.session, at.step), undoable: false })
}

function changed(
  records: RecordReader,
  at: TriageAt,
  fields: { readonly [F in keyof Triage]?: Triage[F] | null },
): readonly Change[] {
  const known = records.find("triage", triageId(at))
  if (known !== undefined) return update(known, fields)
  const there = Object.entries(fields).filter(([, value]) => value !== null)
  return [add("triage", triageId(at), { ...at, ...Object.fromEntries(there) })]
}

/** A tier that is set in the place of the computed one always says why. */
function mustSayWhy({ tier, note }: { readonly tier: string | undefined; readonly note: string | undefined }): void {
  if (tier !== undefined && tier !== "" && (note === undefined || note === "")) {
    throw new AppError("invalid-input", { field: "note" })
  }
}
