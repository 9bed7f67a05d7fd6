import type { ReadingBody } from "../../../../shared/contract/session.ts"
import { countParties } from "../../../../shared/domain/agreement.ts"
import { answeredOf, isInRoom, missingParties, mustFit } from "../../../../shared/domain/reading.ts"
import { hidden } from "../../../../shared/domain/session.ts"
import { addedUp, withTable } from "../../../../shared/domain/tables.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, type Stored, update } from "../../records/edits.ts"
import type { RecordReader, RecordWriter } from "../../records/store.ts"
import { latestProposal } from "./proposals.ts"
import { blockAt, entryOptions, isAfterwards, isShown, saveLive } from "./run.ts"

interface Place {
  readonly session: string
  readonly step: number
  readonly block: string
}

export const readingHandlers: HandlersOf<"reading"> = {
  "reading.count": ({ records, ports }, { session: id, step, block, table, ...said }) => {
    const at = { session: id, step, block }
    const { session, block: asked } = blockAt(records, at, "gradients")
    if (asked.voices !== "hands") throw new AppError("invalid-input", { field: "block" })
    const { headcount, parties } = session.body
    const own = [...said.counts, said.abstain, said.talk]
    const before = latestReading(records, at)?.body.byTable ?? []
    const byTable = table === undefined ? undefined : withTable(before, table, own)
    const sums =
      byTable === undefined
        ? own
        : addedUp(
            byTable.map((one) => one.counts),
            own.length,
          )
    const [counts, abstain, talk] = [sums.slice(0, -2), sums.at(-2) ?? 0, sums.at(-1) ?? 0]
    mustFit(answeredOf({ counts, abstain, talk }), headcount)
    write(records, at, "Count hands", {
      counts,
      abstain,
      talk,
      byParty: [],
      byTable,
      present: headcount,
      at: ports.now().toISOString(),
      missing: [...missingParties(parties)],
    })
    return {}
  },

  "reading.party": ({ records, ports }, { session: id, step, block, party, position }) => {
    const at = { session: id, step, block }
    const { session, block: asked } = blockAt(records, at, "gradients")
    if (asked.voices !== "parties") throw new AppError("invalid-input", { field: "block" })
    const { parties } = session.body
    const known = parties.find(({ name }) => name === party)
    if (known === undefined) throw new AppError("not-found", { kind: "party" })
    if (position !== undefined && !isInRoom(known)) throw new AppError("party-not-here")
    const others = (latestReading(records, at)?.body.byParty ?? []).filter((word) => word.party !== party)
    const byParty = position === undefined ? others : [...others, { party, position }]
    const { counts, abstain, talk } = countParties(byParty)
    write(records, at, "Where a party stands", {
      counts: [...counts],
      abstain,
      talk,
      byParty,
      // a party that spoke and has left since still counts as one that could answer
      present: Math.max(parties.filter(isInRoom).length, byParty.length),
      at: ports.now().toISOString(),
      missing: [...missingParties(parties)],
    })
    return {}
  },

  "reading.again": ({ records, ports }, { session, step, block }) => {
    const at = { session, step, block }
    blockAt(records, at, "gradients")
    const latest = latestReading(records, at)
    if (latest === undefined || answeredOf(latest.body) === 0) return {}
    const round = latest.body.round + 1
    const body = {
      ...at,
      round,
      counts: [0, 0, 0, 0, 0, 0],
      abstain: 0,
      talk: 0,
      byParty: [],
      at: ports.now().toISOString(),
    }
    const live = records.find("live", session)?.body
    if (live !== undefined) saveLive(records, hidden(live, step, block))
    records.apply("Next round", [add("reading", idOf(at, round), body)], entryOptions(session, step, true))
    return {}
  },
}

const idOf = ({ session, step, block }: Place, round: number): string => `${session}/${step}/${block}/${round}`

/** The round at hand of a reading, if it has begun. */
function latestReading(records: RecordReader, { session, step, block }: Place): Stored<"reading"> | undefined {
  return records
    .of("reading", "session", session)
    .filter(({ body }) => body.step === step && body.block === block)
    .toSorted((a, b) => a.body.round - b.body.round)
    .at(-1)
}

type Answers = Pick<ReadingBody, "counts" | "abstain" | "talk" | "byParty" | "present" | "at" | "missing"> & {
  readonly byTable?: ReadingBody["byTable"]
}

/** Keeps the answers of the round at hand, with the version of the proposal that they are about. */
function write(
  records: RecordWriter,
  at: Place,
  label: string,
  { present, missing = [], byTable, ...answers }: Answers,
): void {
  const known = latestReading(records, at)
  const version = latestProposal(records, at.session, at.step)?.body.version
  const options = entryOptions(at.session, at.step, isShown(records, at.session, at.step, at.block))
  const afterwards = isAfterwards(records, at)
  if (known === undefined) {
    const body = {
      ...at,
      round: 1,
      ...answers,
      ...(present !== undefined && { present }),
      ...(byTable !== undefined && { byTable }),
      ...(missing.length > 0 && { missing }),
      ...(version !== undefined && { version }),
      ...(afterwards && { afterwards }),
    }
    records.apply(label, [add("reading", idOf(at, 1), body)], options)
  } else {
    const fields = {
      ...answers,
      present: present ?? null,
      byTable: byTable ?? null,
      missing: missing.length > 0 ? missing : null,
      version: version ?? null,
      afterwards: afterwards || null,
    }
    records.apply(label, update(known, fields), options)
  }
}
