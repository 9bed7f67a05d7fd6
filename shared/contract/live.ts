import * as z from "zod"
import { Press } from "./cable.ts"
import { read, write } from "./command.ts"
import { Empty, Id, Line, PartialDate, Text, TimeOfDay } from "./common.ts"
import { GROUNDS, RoomView } from "./room.ts"
import { CARD_TAGS, DECISION_RULES, Party, PlanStep, Position, Ratification } from "./session.ts"
import { TableNumber, TableNumbers } from "./tables.ts"
import { WallSource } from "./wall-source.ts"

const Step = z.number().int().min(0)
/** Where something was entered: `step` is the index into the plan, `block` the id of a block of its exercise. */
const At = { session: Id, step: Step, block: z.string().max(40) }
const Hands = z.number().int().min(0).max(2000)

export const sessionCommands = {
  /** A new session. Throws `not-found` for an exercise that the library does not have. */
  "session.plan": write(
    z.strictObject({
      title: Line,
      date: PartialDate.optional(),
      plan: z.array(PlanStep).min(1).max(20),
      openingLine: Line.optional(),
      beginsAt: TimeOfDay.optional(),
      endsAt: TimeOfDay.optional(),
    }),
    z.strictObject({ id: Id }),
  ),
  /**
   * Who is in the room. Fields that are left out stay. Throws `too-many-counted` when more parties are in the room
   * (other than by proxy) than people were counted. An empty line or time of day is none.
   */
  "session.setRoom": write(
    z.strictObject({
      session: Id,
      headcount: Hands.optional(),
      parties: z.array(Party).max(60).optional(),
      /** One party that came or changed; the others stay as they are, whoever entered them meanwhile. */
      party: Party.optional(),
      /** The name of one party that is taken off the list. */
      withoutParty: Line.optional(),
      funderHere: z.boolean().optional(),
      pressHere: z.boolean().optional(),
      openingLine: z.string().trim().max(300).optional(),
      restingLine: z.string().trim().max(300).optional(),
      promise: z.string().trim().max(300).optional(),
      beginsAt: z.union([TimeOfDay, z.literal("")]).optional(),
      endsAt: z.union([TimeOfDay, z.literal("")]).optional(),
    }),
    Empty,
  ),
  /**
   * Changes one sentence of one step (its key as `wallWords` in shared/method lists them), in the plan and during the
   * run; on the wall at once. An empty text brings the definition's own words back.
   */
  "session.setPrompt": write(
    z.strictObject({ session: Id, step: Step, prompt: z.string().max(40), text: z.string().trim().max(300) }),
    Empty,
  ),
  /**
   * Begins the run at the first block, starts the first step's clock and sets the wall's source to the opening slide
   * (a wall that is off stays off). Starting again continues a session that has ended. One session runs at a time:
   * throws `already-running` while another does.
   */
  "session.start": write(z.strictObject({ session: Id }), Empty),
  /**
   * To another step or block of the plan, `block` being an index. The clock of the step that is left stops, that of the
   * new one runs on from where it was; the page of the wall goes back to the first. A wall that shows this session (or
   * its opening slide) moves along. Leaving a step makes its records (statements of why from tagged cards). Throws
   * `not-found` for a place that the plan does not have, `funder-here` (details `step`) for a step that should not meet the
   * funder who is in the room, `not-running` unless the session runs.
   */
  "session.goTo": write(z.strictObject({ session: Id, step: Step, block: z.number().int().min(0) }), Empty),
  /**
   * On to the next place (`by` 1), or back to the former one, from where the run is when it is asked: presses that follow
   * each other fast each count. From the opening slide the room first sees the place at hand. Steps that were dropped are
   * left out; off the script, past the last block of the step, it returns to the script. Past either end nothing happens.
   * Throws `funder-here`, `not-running`.
   */
  "session.step": write(z.strictObject({ session: Id, by: z.union([z.literal(1), z.literal(-1)]) }), Empty),
  /** A step that should not meet a funder goes on with one in the room: the facilitator said so. */
  "session.funderMay": write(z.strictObject({ session: Id, step: Step }), Empty),
  /** Ends the run: clocks stop, records are made, a wall that shows this session turns to the closing slide. */
  "session.end": write(z.strictObject({ session: Id }), Empty),
  /**
   * The clock of the step at hand, or (`of: "block"`) the silent writing of the block at hand, or (`of: "tables"`) the
   * time at the tables for it. `add` moves the planned
   * time by `minutes` (1 where left out); `reset` puts the time passed back to zero and keeps the clock as it was,
   * running or stopped. Where a block has phases, `add` is about the one at hand and `skip` ends it.
   */
  "session.clock": write(
    z.strictObject({
      session: Id,
      do: z.enum(["start", "stop", "reset", "add", "skip"]),
      minutes: z.number().int().min(-60).max(60).optional(),
      of: z.enum(["step", "block", "tables"]).optional(),
    }),
    Empty,
  ),
  /**
   * Lets the room see what was collected in the block at hand, and what is added to it from now on as it is added.
   * Stops the silent writing. Entries made so far in this step can no longer be undone. Revealing twice changes nothing.
   */
  "session.reveal": write(z.strictObject({ session: Id }), Empty),
  /**
   * Keeps half-typed text; an empty text forgets it. Fields that other commands clear when they store the words:
   * `card:<step>:<block>` (card.add), `sentence:who`, `:change`, `:year`, `:seenIn` (sentence.set), `proposal:<step>`
   * (proposal.set), `decision:…` (decision.record), `hold` (hold.add), `aside` (session.aside). Never on the
   * wall but for what `session.typeOnWall` puts there.
   */
  "session.type": write(z.strictObject({ session: Id, field: z.string().min(1).max(43), text: Text }), Empty),

  /**
   * A card at the end of its block; "Same report x9" becomes a heading with a count. Scope of undo:
   * `run:<session>/<step>`, and only until its block is revealed.
   */
  "card.add": write(
    z.strictObject({
      ...At,
      text: Line,
      count: z.number().int().min(1).max(999).optional(),
      tag: z.enum(CARD_TAGS).optional(),
      party: Line.optional(),
      /** The tables that handed it in. */
      tables: TableNumbers.min(1).optional(),
    }),
    z.strictObject({ id: Id }),
  ),
  /**
   * Fields that are left out stay; other words are no longer accepted as read back. An empty `tag`, `resolved` or `party` removes it, as a `count` of 0 does. `pulled` takes the card off
   * the wall at once, a frozen wall included; false puts it back (a frozen wall keeps without it until it is let go).
   */
  "card.edit": write(
    z.strictObject({
      id: Id,
      text: Line.optional(),
      tag: z.union([z.enum(CARD_TAGS), z.literal("")]).optional(),
      party: z.string().trim().max(300).optional(),
      count: z.number().int().min(0).max(999).optional(),
      resolved: z.string().trim().max(300).optional(),
      order: z.number().optional(),
      pulled: z.boolean().optional(),
      tables: TableNumbers.optional(),
    }),
    Empty,
  ),
  /** To the trash, off the wall at once. */
  "card.remove": write(z.strictObject({ id: Id }), Empty),

  /** The words of the impact sentence, blanks allowed. Words that change make a closed sentence a draft again. */
  "sentence.set": write(
    z.strictObject({
      who: z.string().trim().max(200),
      change: z.string().trim().max(300),
      year: z.string().trim().max(20),
      seenIn: z.string().trim().max(300),
    }),
    Empty,
  ),
  /** The room closes the sentence, or opens it again. Throws `sentence-incomplete` while a part is missing. */
  "sentence.close": write(z.strictObject({ session: Id.optional(), closed: z.boolean() }), Empty),

  /**
   * Hands counted for the round at hand; replaces what was counted, or with `table` what that table counted. Stores the headcount as its base. Throws
   * `too-many-counted` (details `counted`, `present`) when more hands than people are counted.
   */
  "reading.count": write(
    z.strictObject({
      ...At,
      counts: z.array(Hands).length(6),
      abstain: Hands,
      talk: Hands,
      table: TableNumber.optional(),
    }),
    Empty,
  ),
  /**
   * Where one party of the session says it stands; without a position its word is taken back. Throws `party-not-here`
   * for one that is not in the room, `not-found` for one that the session does not have.
   */
  "reading.party": write(z.strictObject({ ...At, party: Line, position: Position.optional() }), Empty),
  /** Begins the next round, hidden until it is revealed; the former stays on record. */
  "reading.again": write(z.strictObject({ ...At }), Empty),

  /**
   * The exact words. A version that the room has seen or read is kept and the new words become the next version; one
   * that it has not is rewritten. The same words again only set the review date.
   */
  "proposal.set": write(
    z.strictObject({
      session: Id,
      step: Step,
      text: Text.min(1),
      reviewOn: z.union([PartialDate, z.literal("")]).optional(),
    }),
    Empty,
  ),

  /**
   * Records the latest version of the step's proposal as decided today. Each party of the session that is in the room
   * needs a word (`party-missing`); one that is not can only be "absent" (`party-not-here`), and is, where left out.
   * A party that does not agree has its dissent in its own words or none. Later words make a new record that
   * supersedes this one.
   */
  "decision.record": write(
    z.strictObject({
      session: Id,
      step: Step,
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
  /** What the bodies that must still say yes have done. */
  "decision.ratify": write(z.strictObject({ id: Id, ratification: z.array(Ratification).max(30) }), Empty),

  "hold.add": write(
    z.strictObject({ text: Line, owner: Line.optional(), session: Id.optional(), step: Step.optional() }),
    z.strictObject({ id: Id }),
  ),
}

export const wallCommands = {
  /** What the wall shows. While the cable check is up, the console's answer is without its word. */
  "wall.view": read(Empty, RoomView, { roles: ["console", "projector"], closed: true }),
  /**
   * A key was pressed in the window of the wall, which the facilitator may have clicked on. The console hears of it and
   * does what the key means in a run, if anything; nothing else can be done from there.
   */
  "wall.press": read(Press, Empty, { roles: ["console", "projector"], closed: true }),
  /**
   * Chooses what is shown. A wall that is off goes live; a blank or frozen one stays so and shows the new source when it
   * is let go.
   */
  "wall.show": write(z.strictObject({ source: WallSource }), Empty),
  /**
   * Blank and Freeze toggle, and do nothing to a wall that is off; while the cable check is up, Blank hides it too. Blank
   * wins: freezing a blank wall leaves it blank.
   */
  "wall.blank": write(z.strictObject({ on: z.boolean().optional() }), Empty),
  /** Keeps what is on the wall as it is, whatever happens on the console, over a restart too. */
  "wall.freeze": write(z.strictObject({ on: z.boolean().optional() }), Empty),
  /** Takes everything down. */
  "wall.off": write(Empty, Empty),
  /** Turns to a page of the block at hand, from 0; a page past the last shows the last. */
  "wall.page": write(z.strictObject({ page: z.number().int().min(0).max(999) }), Empty),
  /** White or black ground, kept for the workspace; a frozen wall keeps its own. */
  "wall.ground": write(z.strictObject({ ground: z.enum(GROUNDS) }), Empty),
}
