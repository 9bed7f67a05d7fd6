import * as z from "zod"
import { read, write } from "./command.ts"
import { Empty, Id, Line, PartialDate, Text } from "./common.ts"
import { RoomView } from "./room.ts"
import { CARD_TAGS, DECISION_RULES, Party, PlanStep, Position, Ratification } from "./session.ts"

const At = { session: Id, step: z.number().int().min(0), block: z.string().max(40) }

export const sessionCommands = {
  "session.plan": write(
    z.strictObject({ title: Line, date: PartialDate.optional(), plan: z.array(PlanStep).min(1).max(20) }),
    z.strictObject({ id: Id }),
  ),
  "session.setRoom": write(
    z.strictObject({
      session: Id,
      headcount: z.number().int().min(0).max(2000).optional(),
      parties: z.array(Party).max(60).optional(),
      funderHere: z.boolean().optional(),
      pressHere: z.boolean().optional(),
      openingLine: Line.optional(),
    }),
    Empty,
  ),
  /** Changes the words of one prompt of one step, in the plan and during the run. */
  "session.setPrompt": write(
    z.strictObject({
      session: Id,
      step: z.number().int().min(0),
      prompt: z.string().max(40),
      text: z.string().max(300),
    }),
    Empty,
  ),
  "session.start": write(z.strictObject({ session: Id }), Empty),
  /** To another step or block; the clock of the step that is left stops. */
  "session.goTo": write(
    z.strictObject({ session: Id, step: z.number().int().min(0), block: z.number().int().min(0) }),
    Empty,
  ),
  "session.end": write(z.strictObject({ session: Id }), Empty),
  "session.clock": write(
    z.strictObject({
      session: Id,
      do: z.enum(["start", "stop", "reset", "add"]),
      minutes: z.number().int().min(-60).max(60).optional(),
    }),
    Empty,
  ),
  /** Shows the room what was collected in the block at hand. */
  "session.reveal": write(z.strictObject({ session: Id }), Empty),
  "session.type": write(z.strictObject({ session: Id, field: z.string().max(80), text: Text }), Empty),

  "card.add": write(
    z.strictObject({ ...At, text: Line, tag: z.enum(CARD_TAGS).optional(), party: Line.optional() }),
    z.strictObject({ id: Id }),
  ),
  "card.edit": write(
    z.strictObject({
      id: Id,
      text: Line.optional(),
      tag: z.union([z.enum(CARD_TAGS), z.literal("")]).optional(),
      resolved: z.string().max(300).optional(),
      order: z.number().optional(),
      pulled: z.boolean().optional(),
    }),
    Empty,
  ),
  "card.remove": write(z.strictObject({ id: Id }), Empty),

  "sentence.set": write(
    z.strictObject({
      who: z.string().max(200),
      change: z.string().max(300),
      year: z.string().max(20),
      seenIn: z.string().max(300),
    }),
    Empty,
  ),
  "sentence.close": write(z.strictObject({ session: Id.optional(), closed: z.boolean() }), Empty),

  /** Hands counted, or where each party stands, said in the open. */
  "reading.count": write(
    z.strictObject({
      ...At,
      counts: z.array(z.number().int().min(0).max(2000)).length(6),
      abstain: z.number().int().min(0).max(2000),
      talk: z.number().int().min(0).max(2000),
    }),
    Empty,
  ),
  "reading.party": write(z.strictObject({ ...At, party: Line, position: Position.optional() }), Empty),
  /** Begins the next round; the former stays on record. */
  "reading.again": write(z.strictObject({ ...At }), Empty),

  "proposal.set": write(
    z.strictObject({ session: Id, step: z.number().int().min(0), text: Text, reviewOn: PartialDate.optional() }),
    Empty,
  ),

  "decision.record": write(
    z.strictObject({
      session: Id,
      step: z.number().int().min(0),
      rule: z.enum(DECISION_RULES),
      parties: z
        .array(
          z.strictObject({ party: Line, position: z.enum(["agrees", "does not agree", "absent", "not mine to say"]) }),
        )
        .max(60),
      dissent: z.array(z.strictObject({ party: Line, words: Line })).max(60),
      rationale: Text.optional(),
      alternatives: Text.optional(),
      touches: z
        .array(z.enum(["decisions", "staffing", "resources"]))
        .max(3)
        .optional(),
      reversibility: Line.optional(),
      reviewOn: PartialDate.optional(),
      reopenIf: Line.optional(),
      ratification: z.array(Ratification).max(30),
      supersedes: Id.optional(),
    }),
    z.strictObject({ id: Id }),
  ),
  "decision.ratify": write(z.strictObject({ id: Id, ratification: z.array(Ratification).max(30) }), Empty),

  "hold.add": write(
    z.strictObject({ text: Line, session: Id.optional(), step: z.number().int().min(0).optional() }),
    z.strictObject({ id: Id }),
  ),
}

export const wallCommands = {
  /** What the wall shows. The one command of the projector besides its events. */
  "wall.view": read(Empty, RoomView, { roles: ["console", "projector"], closed: true }),
  "wall.show": write(
    z.strictObject({
      source: z.discriminatedUnion("from", [
        z.strictObject({ from: z.literal("resting"), next: z.string().max(60).optional() }),
        z.strictObject({ from: z.literal("session"), session: Id }),
        z.strictObject({ from: z.literal("impact"), session: Id.optional(), closing: z.boolean() }),
      ]),
    }),
    Empty,
  ),
  /** Blank and Freeze toggle; Off takes everything down. */
  "wall.blank": write(Empty, Empty),
  "wall.freeze": write(Empty, Empty),
  "wall.off": write(Empty, Empty),
  "wall.page": write(z.strictObject({ page: z.number().int().min(0).max(999) }), Empty),
}
