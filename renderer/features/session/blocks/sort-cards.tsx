import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, TextInput } from "@mantine/core"
import { type KeyboardEvent, useMemo, useState } from "react"
import { cardNumbers, grouped, standing } from "../../../../shared/domain/card.ts"
import { type LookAlike, lookAlikes } from "../../../../shared/domain/look-alikes.ts"
import { clusterLetter, readSortLine, type SortLine } from "../../../../shared/domain/sort-line.ts"
import { unreachable } from "../../../../shared/errors.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useClusters } from "../run/use-entries.ts"
import { useCards, useRun } from "../run/use-run.ts"
import { useTyping } from "../run/use-typing.ts"
import styles from "./sort-cards.module.css"

/** Cards under their numbers, sorted by lines that are typed: 4+17 counts two as one, 1 4 9 Buses puts three together. */
export function SortCards({ block }: { readonly block: string }) {
  const { t } = useLingui()
  const cards = useCards(block)
  const clusters = useClusters(block)
  const numbers = useMemo(() => cardNumbers(cards), [cards])
  const groups = grouped(standing(cards), clusters)
  return (
    <div className={styles["sort"]}>
      <div className={styles["groups"]}>
        <div className={styles["columns"]}>
          {groups.map(({ cluster, cards: own }) => {
            const place = cluster === undefined ? -1 : clusters.findIndex(({ id }) => id === cluster.id)
            return (
              <section key={cluster?.id ?? "rest"} className={styles["group"]}>
                <h3 className={styles["heading"]}>
                  {cluster === undefined ? (
                    <Trans>In no cluster</Trans>
                  ) : (
                    <>
                      <kbd>{clusterLetter(place)}</kbd> {cluster.body.title}
                    </>
                  )}
                </h3>
                <ul
                  className={styles["cards"]}
                  aria-label={cluster === undefined ? t`Cards in no cluster` : cluster.body.title}
                >
                  {own.map(({ id, body, times }) => (
                    <li key={id} data-pulled={body.pulled || undefined}>
                      <span className={styles["number"]}>{numbers.get(id)}</span>
                      <span>
                        {body.text}
                        {times > 1 ? <strong> ×{times}</strong> : null}
                        <Also of={id} cards={cards} numbers={numbers} />
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )
          })}
        </div>
      </div>
      <SortField block={block} />
    </div>
  )
}

interface AlsoProps {
  readonly of: string
  readonly cards: ReturnType<typeof useCards>
  readonly numbers: ReadonlyMap<string, number>
}

/** What is counted with a card. */
function Also({ of, cards, numbers }: AlsoProps) {
  const merged = cards.filter(({ body }) => body.into === of)
  if (merged.length === 0) return null
  return (
    <small className={styles["also"]}>
      {" "}
      <Trans>with {merged.map(({ id, body }) => `${numbers.get(id)} ${body.text}`).join("; ")}</Trans>
    </small>
  )
}

function SortField({ block }: { readonly block: string }) {
  const { t } = useLingui()
  const { id: session, live } = useRun()
  const cards = useCards(block)
  const clusters = useClusters(block)
  const { text, set, take } = useTyping(session, `sort:${live.step}:${block}`)
  const put = usePut(block)
  const done = useAction((line: SortLine) => take(() => put(line)))
  const { offered, leave, left } = useOffered(cards)
  const titles = clusters.map(({ body }) => body.title)
  const numbers = cardNumbers(cards)
  const line = readSortLine(text, numbers.values(), titles)
  const numberOf = (card: string) => numbers.get(card) ?? 0
  const said = useSaid(line, cards, titles)
  const accept = () => {
    if (offered === undefined) return
    done.run({ is: "merge", first: numberOf(offered.like), others: [numberOf(offered.id)] })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    if (event.key === "Enter") {
      event.preventDefault()
      if (text.trim() === "") accept()
      else if (line.is !== "unfinished" && line.is !== "unknown card") done.run(line)
    }
    if (event.key === "Escape") {
      event.preventDefault()
      if (text !== "") set("")
      else if (offered !== undefined) leave(offered)
    }
  }
  const first = offered === undefined ? undefined : cards.find(({ id }) => id === offered.like)
  const second = offered === undefined ? undefined : cards.find(({ id }) => id === offered.id)
  return (
    <div className={styles["field"]}>
      {offered === undefined || first === undefined || second === undefined ? null : (
        <div className={styles["alike"]} role="status" data-testid="alike">
          <span>
            <strong>
              <Trans>Read alike:</Trans>
            </strong>{" "}
            {numberOf(first.id)} “{first.body.text}” · {numberOf(second.id)} “{second.body.text}”
            {left > 1 ? (
              <>
                {" · "}
                <Plural value={left - 1} one="# pair more" other="# pairs more" />
              </>
            ) : null}
          </span>
          <Button size="compact-sm" variant="default" onClick={accept}>
            <Trans>Count as one</Trans>&nbsp;<kbd>⏎</kbd>
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => leave(offered)}>
            <Trans>They differ</Trans>&nbsp;<kbd>Esc</kbd>
          </Button>
        </div>
      )}
      <TextInput
        aria-label={t`Sort by numbers`}
        placeholder={t`1 4 9 Buses · 7 A · 4+17 · 7 - · A = Other words`}
        description={said}
        error={line.is === "unknown card" ? t`The list has no card ${line.card}.` : undefined}
        inputWrapperOrder={["input", "description", "error"]}
        autoFocus
        autoComplete="off"
        maxLength={300}
        value={text}
        onChange={(event) => set(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

/** Look-alikes that are still apart and were not said to differ; the first is offered. */
function useOffered(cards: ReturnType<typeof useCards>) {
  const [differ, setDiffer] = useState<ReadonlySet<string>>(new Set())
  const keyOf = ({ id, like }: LookAlike) => `${id} ${like}`
  const apart = useMemo(
    () =>
      lookAlikes(
        standing(cards)
          .filter(({ body }) => body.pulled !== true)
          .map(({ id, body }) => ({ id, text: body.text })),
      ),
    [cards],
  )
  const open = apart.filter((pair) => !differ.has(keyOf(pair)))
  const leave = (pair: LookAlike) => setDiffer(new Set([...differ, keyOf(pair)]))
  return { offered: open[0], leave, left: open.length }
}

/** Does what a line says. */
function usePut(block: string): (line: SortLine) => Promise<unknown> {
  const { call } = useStores()
  const { id: session, live } = useRun()
  const cards = useCards(block)
  const clusters = useClusters(block)
  const byNumber = new Map([...cardNumbers(cards)].map(([id, number]) => [number, id]))
  const idsOf = (numbers: readonly number[]) => numbers.flatMap((number) => byNumber.get(number) ?? [])
  return async (line) => {
    switch (line.is) {
      case "merge": {
        const [into] = idsOf([line.first])
        if (into === undefined) return
        for (const id of idsOf(line.others)) await call("card.merge", { id, into })
        return
      }
      case "apart":
        for (const id of idsOf([line.card])) await call("card.merge", { id })
        return
      case "name":
        await call("cluster.add", {
          session,
          step: live.step,
          block,
          title: line.title,
          cards: [...idsOf(line.cards)],
        })
        return
      case "place": {
        const cluster = clusters[line.cluster]?.id
        if (cluster !== undefined) await call("card.place", { ids: [...idsOf(line.cards)], cluster })
        return
      }
      case "loosen":
        await call("card.place", { ids: [...idsOf(line.cards)] })
        return
      case "rename":
      case "dissolve": {
        const id = clusters[line.cluster]?.id
        if (id === undefined) return
        await (line.is === "rename" ? call("cluster.edit", { id, title: line.title }) : call("cluster.remove", { id }))
        return
      }
      case "unfinished":
      case "unknown card":
        return
      default:
        unreachable(line)
    }
  }
}

/** What Enter would do, in words. */
function useSaid(line: SortLine, cards: ReturnType<typeof useCards>, clusters: readonly string[]): string {
  const { t } = useLingui()
  const ofCards = cardNumbers(cards)
  const textOf = (number: number) => cards.find(({ id }) => ofCards.get(id) === number)?.body.text ?? ""
  const named = (numbers: readonly number[]) =>
    numbers.map((number) => `${number} ${shortened(textOf(number))}`).join(", ")
  switch (line.is) {
    case "merge":
      return t`Count as one: ${named([line.first, ...line.others])}`
    case "apart":
      return t`Stands by itself again: ${named([line.card])}`
    case "name":
      return t`New cluster “${line.title}”: ${named(line.cards)}`
    case "place":
      return t`Into “${clusters[line.cluster] ?? ""}”: ${named(line.cards)}`
    case "loosen":
      return t`Out of its cluster: ${named(line.cards)}`
    case "rename":
      return t`“${clusters[line.cluster] ?? ""}” is then called “${line.title}”`
    case "dissolve":
      return t`“${clusters[line.cluster] ?? ""}” goes, its cards stay`
    case "unfinished":
    case "unknown card":
      return t`Numbers, then a name; Enter does it. A letter stands for a cluster, + counts cards as one.`
    default:
      return unreachable(line)
  }
}

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 23).trimEnd()}…` : text)
