import { view } from "../../../../shared/contract/kind.ts"
import { type BodyOf, KINDS } from "../../../../shared/contract/kinds.ts"
import type { PlanStep } from "../../../../shared/contract/session.ts"
import { stepOf } from "../../../../shared/domain/off-script.ts"
import { isRevealed, type Live } from "../../../../shared/domain/session.ts"
import type { RoomPicture } from "../../../../shared/method/blocks/context.ts"
import { findExercise } from "../../../../shared/method/exercises.ts"
import { pictureOf } from "../../../../shared/method/picture.ts"
import type { RecordReader } from "../../records/store.ts"
import { wordingIn } from "../wording/index.ts"

/** What a block at hand shows of the community: from records that the room may know, without their secret fields. */
export function pictureAtHand(
  records: RecordReader,
  plan: readonly PlanStep[],
  live: Live,
): { readonly picture?: RoomPicture } {
  const step = stepOf(plan, live, live.step)
  const block = (step === undefined ? undefined : findExercise(step))?.blocks[live.block]
  if (block?.kind !== "picture") return {}
  const inRoom = <K extends "coalition" | "seat" | "tie">(kind: K) =>
    records.all(kind).flatMap(({ id, body }) => {
      const seen: Partial<BodyOf<K>> = view(KINDS[kind], body as never, "room", body.audience)
      return Object.keys(seen).length === 0 ? [] : [{ id, body: seen as BodyOf<K> }]
    })
  const here = inRoom("coalition").filter(({ body }) => body.mergedInto === undefined && body.ended === undefined)
  const known = new Set(here.map(({ id }) => id))
  return {
    picture: pictureOf(
      block.of,
      {
        coalitions: here,
        // who sits where is only counted: the picture says numbers from three up, and no name
        seats: records
          .all("seat")
          .flatMap(({ body }) =>
            known.has(body.coalition) && view(KINDS.seat, body, "room", body.audience).coalition !== undefined
              ? [body]
              : [],
          ),
        ties: inRoom("tie").map(({ body }) => body),
        changes: records.all("changeEntry").flatMap(({ body }) => {
          const { session, step: at, block: of, pulled } = body
          const run = session === undefined ? undefined : records.find("live", session)?.body
          const shown = run !== undefined && at !== undefined && of !== undefined && isRevealed(run, at, of)
          return pulled !== true && (session === undefined || shown) ? [body] : []
        }),
      },
      wordingIn(records).content,
    ),
  }
}
