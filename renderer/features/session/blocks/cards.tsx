import { msg } from "@lingui/core/macro"
import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useEffect, useMemo, useRef, useState } from "react"
import { orderBeside } from "../../../../shared/domain/card.ts"
import { isOut } from "../../../../shared/domain/tables.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { usePageActions } from "../../../app/use-menu-actions.ts"
import { useStores } from "../../../stores/stores.tsx"
import { keyWords } from "../../../ui/key.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { Examples } from "../../method/index.ts"
import { SilenceClock, TalkClock } from "../run/clock.tsx"
import { RUN_KEYS } from "../run/keys.ts"
import { Withdrawn } from "../run/pull-card.tsx"
import { onPaper, useCards, useRun, useTellPart } from "../run/use-run.ts"
import { CardField } from "./card-field.tsx"
import { CardRow } from "./card-row.tsx"
import { otherTag } from "./card-words.ts"
import styles from "./cards.module.css"
import { SortCards } from "./sort-cards.tsx"
import { useSorting } from "./use-sorting.ts"

type CardsBlock = BlockOf<"cards">

/** Cards of the room, typed as fast as they are read: Enter adds, the arrow up edits, a pasted list is many. */
export function CardsPart({ block }: { readonly block: CardsBlock }) {
  const { t } = useLingui()
  const run = useRun()
  const { id, revealed } = run
  const paper = onPaper(run) !== undefined
  const out = isOut(run.live, run.live.step, block.id)
  const { records } = useStores()
  const cards = useCards(block.id)
  // half-typed changes of a card open it again after a restart
  const [editing, setEditing] = useState<string | undefined>(() => {
    const typing = records.getState().byKind.typing
    return cards.find((card) => typing.has(`${id}:edit:${card.id}`))?.id
  })
  const [chosen, setChosen] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const { sorting, turn } = useSorting(cards.length > 1)
  const touched = cards.find((card) => card.id === (editing ?? chosen))?.id
  useChosen(touched)
  useCardActions(block, cards, touched ?? cards.at(-1)?.id)

  const edit = (index: number) => {
    const card = cards[index]
    setEditing(card?.id)
    if (card === undefined) field.current?.focus()
  }
  const open = block.objections === true ? cards.filter(({ body }) => !body.pulled && !body.resolved).length : 0

  return (
    <div className={styles["cards"]}>
      {block.examples === true ? <Examples /> : null}
      <p className={styles["status"]} data-shown={revealed || undefined}>
        <span data-testid="cards-status">
          <Plural value={cards.length} _0="No cards yet" one="# card" other="# cards" />
          {" · "}
          {out ? (
            <Trans>the wall says nothing of them</Trans>
          ) : paper ? (
            <Trans>on paper: the room has its own</Trans>
          ) : revealed ? (
            <Trans>on the wall</Trans>
          ) : (
            <Trans>the room sees only how many</Trans>
          )}
          <Withdrawn block={block.id} />
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
        <span className={styles["beside"]}>
          {block.silentMinutes === undefined || revealed ? null : <SilenceClock minutes={block.silentMinutes} />}
          {block.talk === undefined || revealed ? null : <TalkClock stretch={block.talk} />}
          {cards.length > 1 ? (
            <Button size="compact-xs" variant="default" aria-pressed={sorting} onClick={turn}>
              <Trans>Sort</Trans>&nbsp;<kbd>{keyWords(RUN_KEYS.sort)}</kbd>
            </Button>
          ) : null}
        </span>
      </p>
      {sorting ? <SortCards block={block.id} /> : null}
      {sorting ? null : (
        <>
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
            <Trans>
              {" "}
              · {keyWords(RUN_KEYS.earlier)} and {keyWords(RUN_KEYS.later)} move a card
            </Trans>
            {revealed ? <Trans> · {keyWords(RUN_KEYS.pull)} pulls a card off the wall</Trans> : null}
          </p>
        </>
      )}
    </div>
  )
}

/** Tells the console which card was touched last, for as long as it is shown here. */
function useChosen(id: string | undefined): void {
  const tell = useTellPart()
  useEffect(() => {
    if (id === undefined) return undefined
    tell({ chosen: id })
    return () => tell({ chosen: undefined })
  }, [id, tell])
}

/** Keys that act on the card at hand: the one that is edited or was touched last, or the newest. */
function useCardActions(block: CardsBlock, cards: ReturnType<typeof useCards>, current: string | undefined): void {
  const { call } = useStores()
  const tag = useAction((id: string, next: "efficiency" | "impact") => call("card.edit", { id, tag: next }))
  const move = useAction((id: string, order: number) => call("card.edit", { id, order }))
  const now = useRef({ block, cards, current, move, tag })
  now.current = { block, cards, current, move, tag }
  usePageActions(
    useMemo(() => {
      const by = (step: -1 | 1) => () => {
        const { cards: all, current: id, move: go } = now.current
        const order = id === undefined ? undefined : orderBeside(all, id, step)
        if (id !== undefined && order !== undefined) go.run(id, order)
      }
      return [
        {
          id: "run-tag",
          label: msg`Change what the card is about`,
          key: RUN_KEYS.tag,
          menu: "edit",
          inFields: true,
          run: () => {
            const { block: of, cards: all, current: id } = now.current
            const card = all.find((one) => one.id === id)
            if (card === undefined || of.tag === undefined) return
            now.current.tag.run(card.id, otherTag(card.body.tag ?? of.tag))
          },
        },
        {
          id: "run-earlier",
          label: msg`Move the card up`,
          key: RUN_KEYS.earlier,
          menu: "edit",
          inFields: true,
          run: by(-1),
        },
        {
          id: "run-later",
          label: msg`Move the card down`,
          key: RUN_KEYS.later,
          menu: "edit",
          inFields: true,
          run: by(1),
        },
      ]
    }, []),
  )
}
