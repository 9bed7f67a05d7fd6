import type { CommandName, Input } from "../../../shared/contract/index.ts"
import type { OutcomeKind } from "../../../shared/contract/outcomes.ts"
import type { RoomBlock } from "../../../shared/contract/room.ts"
import type { Block } from "../../../shared/method/blocks.ts"
import { entriesAt } from "../../../shared/method/invented/entries.ts"
import { anotherRound } from "../../support/another-round.ts"
import { ofTable } from "../../support/of-table.ts"
import type { Figures } from "./wall-figures.ts"
import { type Model, type Run, type Stored, TOKEN } from "./wall-model.ts"

interface World {
  readonly did: <N extends CommandName>(name: N, input: Input<N>) => Promise<boolean>
  readonly all: () => Promise<readonly Stored[]>
  readonly token: () => string
  readonly parties: readonly { readonly name: string }[]
  /** Tells that a card has these words. */
  readonly said: (id: string, ...words: readonly string[]) => void
  readonly figures: Figures
}

interface Place {
  readonly session: string
  readonly run: Run
  readonly block: Block | undefined
  readonly pick: number
}

const tokensIn = (of: unknown): readonly string[] => JSON.stringify(of ?? null).match(TOKEN) ?? []

/** What is typed in at whatever block is at hand, and what is done with a row of it. */
export function entryActs({ did, all, token, parties, said, figures }: World, model: Model) {
  /** Every word that a row ever had. */
  const wordsOf = new Map<string, Set<string>>()
  return async (what: "enter" | "row", { session, run, block, pick }: Place): Promise<void> => {
    if (block === undefined) return
    const records = await all()
    const here = records.filter(({ body }) => body["session"] === session && body["step"] === run.step)
    if (what === "row") {
      const rows = here.filter(
        ({ kind, body }) => block.kind === "form" && kind === block.of && body["block"] === block.id,
      )
      const row = rows[pick % Math.max(1, rows.length)]
      return row === undefined ? undefined : rowAct(row, pick)
    }
    const own: string[] = []
    let lot = pick
    const answers = entriesAt(block, {
      session,
      step: run.step,
      groups: records.filter(({ kind }) => kind === "coalition").map(({ id }) => id),
      parties: parties.map(({ name }) => name),
      options: here.filter(({ kind, body }) => kind === "card" && block.kind === "choice" && body["block"] === block.of)
        .length,
      people: 9,
      proposed: true,
      unsorted: undefined,
      waiting: undefined,
      year: 2027,
      words: () => {
        const word = token()
        own.push(word)
        return word
      },
      pick: (of) => (lot = (lot * 31 + 7) % 1009) % of,
    })
    const entries = [...answers, ...anotherRound(block, { session, step: run.step })]
    const chosen = entries[pick % Math.max(1, entries.length)]
    const isOut = run.out.has(`${run.step}/${block.id}`)
    const drawn = chosen !== undefined && isOut ? ofTable(chosen, (pick % 4) + 1) : chosen
    const counted = drawn === undefined ? undefined : figures.take(drawn)
    const entry = counted?.entry ?? drawn
    if (entry === undefined || !(await did(entry.name, entry.input))) return
    if (counted !== undefined) {
      const keys = block.kind === "choice" ? [block.id, block.of] : [block.id]
      figures.keep(
        counted.figure,
        run,
        keys.map((key) => `${run.step}/${key}`),
      )
    }
    if (entry.name === "reading.again" || entry.name === "tally.again") return
    const card = entry.name === "card.add" ? (await all()).filter(({ kind }) => kind === "card").at(-1) : undefined
    const text = tokensIn(card?.body["text"])
    if (card !== undefined) said(card.id, ...own.filter((word) => text.includes(word)))
  }

  /** Lets a row go to the wall, takes it off, changes its words, or removes it. */
  async function rowAct({ kind, id, body }: Stored, pick: number): Promise<void> {
    const row = { id, kind: kind as OutcomeKind }
    const texts = Object.keys(body).filter((name) => tokensIn(body[name]).length > 0)
    wordsOf.set(id, new Set([...(wordsOf.get(id) ?? []), ...tokensIn(body)]))
    switch (pick % 5) {
      case 0:
        await did("row.set", { ...row, pulled: false })
        return
      case 1:
      case 2: {
        const name = texts[pick % Math.max(1, texts.length)]
        if (name !== undefined) await did("row.set", { ...row, values: { [name]: token() } })
        return
      }
      case 3:
        if (await did("row.set", { ...row, pulled: true })) await gone(id)
        return
      default:
        if (await did("row.remove", row)) await gone(id)
    }
  }

  /** What only this row says, or said before it was changed, is off a wall that stands still. */
  async function gone(id: string): Promise<void> {
    const others = new Set(tokensIn((await all()).filter((record) => record.id !== id && record.kind !== "wall")))
    const own = wordsOf.get(id) ?? new Set()
    model.frozen = new Set([...model.frozen].filter((word) => others.has(word) || !own.has(word)))
  }
}

/** What a block says of its result; nothing of it may be there before the room was shown it. */
export function resultOf(block: RoomBlock): readonly unknown[] {
  switch (block.kind) {
    case "cards":
      return block.cards
    case "ladder":
      return block.rungs.flatMap(({ revealed, cards }) => (revealed ? [] : cards))
    case "gradients":
      return [...block.bars, ...block.offScale, ...said(block.base)]
    case "count":
      return [...block.bars, ...said(block.base)]
    case "choice":
      return [...block.options.filter((option) => "count" in option || "words" in option), ...said(block.base)]
    case "pulse":
      return [...block.questions, ...said(block.base)]
    case "rate":
      return [
        ...block.items.flatMap(({ steps }) => steps),
        ...said(block.base),
        ...(block.refused ? [block.refused] : []),
      ]
    case "form":
      return block.parts.flatMap(({ rows }) => rows)
    case "matrix":
      return block.rows.filter(({ count, names }) => count > 0 || names.length > 0)
    case "place":
      return block.columns.filter(({ count, items }) => count > 0 || items.length > 0)
    case "picture":
      return [...block.lines, ...(block.chart ?? []), ...said(block.sum ?? "")]
    case "facts":
      return [...block.lines, ...said(block.base)]
    case "proposal":
      return block.pieces
    case "decide":
      return block.recorded ? [block.state, ...block.dissent] : []
    case "sentence":
    case "sort":
    case "line":
    case "break":
      return []
  }
}

const said = (words: string): readonly string[] => (words === "" ? [] : [words])
