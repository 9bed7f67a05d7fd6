import * as z from "zod"
import { attendee } from "./attendance.ts"
import { tablePlacement } from "./breakout.ts"
import { coding, tag } from "./coding.ts"
import { coalition, organization, person, placeUnit, seat, tie } from "./community.ts"
import { cluster, slips, tally, withdrawal } from "./entries.ts"
import { frame } from "./frames.ts"
import { importLog, importMapping, notSame, waitingRows } from "./import.ts"
import type { Body, Kind } from "./kind.ts"
import { lens } from "./lens.ts"
import { localWord, question } from "./method.ts"
import { impetus, OUTCOMES, placement } from "./outcomes.ts"
import { ownExercise } from "./own-exercise.ts"
import { photoData, photograph } from "./photographs.ts"
import { privateEntry } from "./private.ts"
import { wall } from "./room.ts"
import {
  card,
  decision,
  holdItem,
  impactSentence,
  live,
  privateNote,
  proposal,
  reading,
  session,
  typing,
  whyStatement,
} from "./session.ts"
import { mapNote, mapRegion, place, workspace } from "./settings.ts"
import { triage } from "./triage.ts"
import { verdict } from "./verdict.ts"

/** Every kind of record that a workspace knows. */
export const KINDS = {
  workspace,
  coalition,
  organization,
  person,
  seat,
  tie,
  placeUnit,
  place,
  mapNote,
  mapRegion,
  lens,
  session,
  attendee,
  live,
  typing,
  card,
  cluster,
  tally,
  slips,
  withdrawal,
  whyStatement,
  impactSentence,
  reading,
  proposal,
  decision,
  verdict,
  triage,
  holdItem,
  privateNote,
  photograph,
  photoData,
  privateEntry,
  wall,
  frame,
  importLog,
  importMapping,
  notSame,
  waitingRows,
  tag,
  coding,
  localWord,
  question,
  impetus,
  ...OUTCOMES,
  placement,
  tablePlacement,
  ownExercise,
} as const

export type KindName = keyof typeof KINDS
export type BodyOf<K extends KindName> = Body<(typeof KINDS)[K]>
export interface RecordOf<K extends KindName> {
  readonly kind: K
  readonly id: string
  readonly body: BodyOf<K>
}
export type AnyRecord = { [K in KindName]: RecordOf<K> }[KindName]

export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[]
export const KindName = z.enum(KIND_NAMES as [KindName, ...KindName[]])

/** The kind's declaration, with its fields as a plain map. */
export function kindOf(name: KindName): Kind {
  return KINDS[name]
}
