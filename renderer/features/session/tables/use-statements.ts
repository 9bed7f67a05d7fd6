import { useMemo } from "react"
import type { OutcomeKind } from "../../../../shared/contract/outcomes.ts"
import { cardNumbers, standing } from "../../../../shared/domain/card.ts"
import { originOf } from "../../../../shared/domain/tables.ts"
import { cellText } from "../../../../shared/method/blocks/form.ts"
import type { Block } from "../../../../shared/method/blocks.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { useRows } from "../run/use-rows.ts"
import { useCards } from "../run/use-run.ts"

/** Something that a table handed in, standing by itself. */
export interface Statement {
  readonly id: string
  readonly text: string
  readonly tables: readonly number[]
  /** What is counted with it and can stand by itself again. */
  readonly same: readonly { readonly id: string; readonly text: string }[]
}

/** The statements of a block that are counted by themselves, and the number under which each is typed. */
export function useStatements(
  kind: "card" | OutcomeKind,
  block: Block,
): { readonly up: readonly Statement[]; readonly numbers: ReadonlyMap<string, number> } {
  const cards = useCards(block.id)
  const rows = useRows(kind === "card" ? "action" : kind, kind === "card" ? "" : block.id)
  return useMemo(() => {
    const ofCards = standing(cards)
      .filter(({ body }) => body.pulled !== true)
      .map(({ id, body }): Statement => {
        const same = cards.filter((one) => one.body.into === id)
        const tables = originOf([body, ...same.map((one) => one.body)])
        return { id, text: body.text, tables, same: same.map((one) => ({ id: one.id, text: one.body.text })) }
      })
    const fields = block.kind === "form" ? block.fields : []
    const ofRows = rows.map(({ id, values }): Statement => {
      const cells = fields.map((field) => cellText(field, values[field.name], WORDS.en.locale))
      const tables = (values["tables"] as readonly number[] | undefined) ?? []
      return { id, text: cells.filter((cell) => cell !== "").join(" · "), tables, same: [] }
    })
    const up = kind === "card" ? ofCards : ofRows
    return { up, numbers: kind === "card" ? cardNumbers(cards) : new Map(rows.map(({ id }, at) => [id, at + 1])) }
  }, [kind, block, cards, rows])
}
