import type { SlipsBody } from "../../contract/entries.ts"
import type { SessionBody } from "../../contract/session.ts"
import { onScale } from "../../method/blocks/rate.ts"
import { findExercise } from "../../method/exercises.ts"
import { stepOf } from "../off-script.ts"
import type { Live } from "../session.ts"
import { type PrivateResult, privateResult, privateShare, type ShareWord } from "../small-room.ts"

/** What may be said of one line of a list, or of one question. */
export interface SaidOfKey {
  readonly key: string
  readonly share?: { readonly count: number } | { readonly word: ShareWord }
  readonly scale?: PrivateResult
}

/** Private answers as a document may know them: no sum, only what the rules of small rooms give. METHOD.md D7. */
export type RoomSlips = Omit<SlipsBody, "keys" | "sums"> & { readonly said: readonly SaidOfKey[] }

/** Turns sums into what may be said of them; nothing where their block is not known any more. */
export function slipsInRoom(body: SlipsBody, session: SessionBody | undefined, live: Live | undefined): RoomSlips {
  const { keys, sums, ...rest } = body
  const step = stepOf(session?.plan ?? [], live, body.step)
  const blocks = step === undefined ? [] : (findExercise(step)?.blocks ?? [])
  const block = blocks.find(({ id }) => id === body.block)
  const said = keys.map((key, at): SaidOfKey => {
    const own = sums[at] ?? []
    if (block?.kind === "pulse") return { key, scale: privateResult(own) }
    if (block?.kind === "rate") return { key, scale: privateResult(onScale(block, own)) }
    if (block?.kind !== "choice") return { key }
    // of papers the room hears on how many a line stands, never their points
    const share = privateShare(own[block.by === "dots" ? 0 : 1] ?? 0, body.answered)
    return { key, ...(share !== undefined && { share }) }
  })
  return { ...rest, said }
}
