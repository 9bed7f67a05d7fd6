import { msg } from "@lingui/core/macro"
import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { useMemo, useRef, useState } from "react"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { usePageActions } from "../../../app/use-menu-actions.ts"
import { useStores } from "../../../stores/stores.tsx"
import { keyWords } from "../../../ui/key.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { SilenceClock } from "../run/clock.tsx"
import { RUN_KEYS } from "../run/keys.ts"
import { useCards, useRun } from "../run/use-run.ts"
import { CardField } from "./card-field.tsx"
import { CardRow } from "./card-row.tsx"
import { otherTag } from "./card-words.ts"
import styles from "./cards.module.css"

type CardsBlock = BlockOf<"cards">

/** Cards of the room, typed as fast as they are read: Enter adds, the arrow up edits, a pasted list is many. */
export function CardsPart({ block }: { readonly block: CardsBlock }) {
  const { t } = useLingui()
  const { id, revealed } = useRun()
  const { records } = useStores()
  const cards = useCards(block.id)
  // half-typed changes of a card open it again after a restart
  const [editing, setEditing] = useState<string | undefined>(() => {
    const typing = records.getState().byKind.typing
    return cards.find((card) => typing.has(`${id}:edit:${card.id}`))?.id
  })
  const [chosen, setChosen] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const current = cards.find((card) => card.id === (editing ?? chosen)) ?? cards.at(-1)
  useCardActions(block, current)

  const edit = (index: number) => {
    const card = cards[index]
    setEditing(card?.id)
    if (card === undefined) field.current?.focus()
  }
  const open = block.objections === true ? cards.filter(({ body }) => !body.pulled && !body.resolved).length : 0

  return (
    <div className={styles["cards"]}>
      <p className={styles["status"]} data-shown={revealed || undefined}>
        <span data-testid="cards-status">
          <Plural value={cards.length} _0="No cards yet" one="# card" other="# cards" />
          {" · "}
          {revealed ? <Trans>on the wall</Trans> : <Trans>the room sees only how many</Trans>}
          {block.objections === true ? (
            <>
              {" · "}
              {open === 0 ? (
                <Trans>no objection is open</Trans>
              ) : (
                <Plural value={open} one="# objection is open" other="# objections are open" />
              )}
            </>
          ) : null}
        </span>
        {block.silentMinutes === undefined || revealed ? null : <SilenceClock minutes={block.silentMinutes} />}
      </p>
      <ul className={styles["list"]} aria-label={t`Cards`}>
        {cards.map((card, index) => (
          <CardRow
            key={card.id}
            id={card.id}
            card={card.body}
            block={block}
            editing={editing === card.id}
            edit={() => edit(index)}
            done={() => edit(cards.length)}
            move={(by) => edit(index + by)}
            choose={() => setChosen(card.id)}
          />
        ))}
      </ul>
      <CardField block={block} fieldRef={field} editLast={() => edit(cards.length - 1)} />
      <p className={styles["keys"]}>
        <Trans>A pasted list becomes many cards</Trans>
        {block.tag === undefined ? null : <Trans> · {keyWords(RUN_KEYS.tag)} changes what it is about</Trans>}
        {revealed ? <Trans> · {keyWords(RUN_KEYS.pull)} pulls a card off the wall</Trans> : null}
      </p>
    </div>
  )
}

/** Keys that act on the card at hand: the one that is edited or was touched last, or the newest. */
function useCardActions(block: CardsBlock, current: ReturnType<typeof useCards>[number] | undefined): void {
  const { call } = useStores()
  const pull = useAction((id: string, pulled: boolean) => call("card.edit", { id, pulled }))
  const tag = useAction((id: string, next: "efficiency" | "impact") => call("card.edit", { id, tag: next }))
  const now = useRef({ block, current, pull, tag })
  now.current = { block, current, pull, tag }
  usePageActions(
    useMemo(
      () => [
        {
          id: "run-pull",
          label: msg`Pull the card off the wall, or put it back`,
          key: RUN_KEYS.pull,
          menu: "wall",
          inFields: true,
          run: () => {
            const card = now.current.current
            if (card !== undefined) now.current.pull.run(card.id, card.body.pulled !== true)
          },
        },
        {
          id: "run-tag",
          label: msg`Change what the card is about`,
          key: RUN_KEYS.tag,
          menu: "edit",
          inFields: true,
          run: () => {
            const { block: of, current: card } = now.current
            if (card === undefined || of.tag === undefined) return
            now.current.tag.run(card.id, otherTag(card.body.tag ?? of.tag))
          },
        },
      ],
      [],
    ),
  )
}
