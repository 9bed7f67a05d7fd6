import { listOptions } from "../../../../shared/domain/card.ts"
import { isInRoom } from "../../../../shared/domain/reading.ts"
import type { Block } from "../../../../shared/method/blocks.ts"
import type { Desk } from "../../../../shared/method/invented/entries.ts"
import { INVENTED_PEOPLE, inventedFrom } from "../../../../shared/method/invented/invented.ts"
import { LANGUAGES } from "../../../../shared/method/words.ts"
import type { RecordReader } from "../../records/store.ts"

/** What there is to name where answers are invented; other answers each time it is asked with another `seed`. */
export function deskAt(
  records: RecordReader,
  at: { readonly session: string; readonly step: number },
  block: Block,
  { year, seed }: { readonly year: number; readonly seed: string },
): Desk {
  const { session, step } = at
  const { parties, headcount = INVENTED_PEOPLE } = records.get("session", session).body
  const here = <K extends "card" | "cluster" | "verdict" | "proposal">(kind: K, of?: string) =>
    records
      .of(kind, "session", session)
      .filter(({ body }) => body.step === step && (of === undefined || ("block" in body && body.block === of)))
  const rows =
    block.kind === "form"
      ? records.of(block.of, "session", session).filter(({ body }) => body.step === step && body.block === block.id)
      : []
  const list = block.kind === "choice" ? listOptions(here("card", block.of), here("cluster", block.of)) : []
  const pairs = here("verdict", block.id)
  return {
    session,
    step,
    groups: records.all("coalition").map(({ id }) => id),
    parties: parties.filter(isInRoom).map(({ name }) => name),
    people: headcount,
    options: list.length,
    proposed: here("proposal").length > 0,
    unsorted: pairs.length === 0 ? undefined : pairs.filter(({ body }) => body.bin === undefined).map(({ id }) => id),
    waiting: rows.length === 0 ? undefined : rows.filter(({ body }) => body.pulled === true).map(({ id }) => id),
    year,
    ...inventedFrom(`${step}/${block.id}/${seed}`, LANGUAGES[0]),
  }
}
