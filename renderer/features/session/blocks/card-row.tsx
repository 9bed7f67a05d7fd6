import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button, TextInput, UnstyledButton } from "@mantine/core"
import { IconArrowBackUp, IconScreenShareOff, IconTrash } from "@tabler/icons-react"
import { type KeyboardEvent, useEffect, useRef } from "react"
import type { Card } from "../../../../shared/contract/session.ts"
import { headingOf } from "../../../../shared/domain/card.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { useStores } from "../../../stores/stores.tsx"
import { keyWords } from "../../../ui/key.tsx"
import { ReadBack } from "../../../ui/read-back.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { RUN_KEYS } from "../run/keys.ts"
import { usePullCard } from "../run/use-pull.ts"
import { useRun } from "../run/use-run.ts"
import { useTyping } from "../run/use-typing.ts"
import { FromTables } from "../tables/from-tables.tsx"
import { CARD_LENGTH, otherTag, typedCard, useTagWords } from "./card-words.ts"
import styles from "./cards.module.css"

interface RowProps {
  readonly id: string
  readonly card: Card
  readonly block: BlockOf<"cards">
  readonly editing: boolean
  readonly edit: () => void
  /** Back to the field below. */
  readonly done: () => void
  /** To the card above (-1) or below (1). */
  readonly move: (by: -1 | 1) => void
  readonly choose: () => void
}

export function CardRow({ id, card, block, editing, edit, done, move, choose }: RowProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { revealed } = useRun()
  const pullCard = usePullCard()
  const tags = useTagWords()
  const row = useRef<HTMLLIElement>(null)
  const change = useAction((next: "efficiency" | "impact") => call("card.edit", { id, tag: next }))
  const accept = useAction((accepted: boolean) => call("statement.accept", { kind: "card", id, accepted }))
  const remove = useAction(() => call("card.remove", { id }))
  const tag = card.tag ?? block.tag
  const pulled = card.pulled === true

  // a card that comes in is in sight, as the next one is typed below it
  useEffect(() => {
    // in braces: a scroll may return a promise, which is no way to clean up
    row.current?.scrollIntoView({ block: "nearest" })
  }, [])

  return (
    <li ref={row} className={styles["row"]} data-pulled={pulled || undefined} onFocus={choose}>
      <div className={styles["line"]}>
        {editing ? (
          <CardEdit id={id} card={card} done={done} move={move} />
        ) : (
          <UnstyledButton className={styles["text"] ?? ""} title={t`Change the words`} onClick={edit}>
            {card.party === undefined ? null : <strong>{card.party}: </strong>}
            {card.text}
            {card.count === undefined ? null : <span className={styles["count"]}> ×{card.count}</span>}
          </UnstyledButton>
        )}
        {pulled ? (
          <span className={styles["off"]}>
            <Trans>off the wall</Trans>
          </span>
        ) : null}
        {tag === undefined ? null : (
          <Button
            data-tip={t`Change what it is about (${keyWords(RUN_KEYS.tag)})`}
            size="compact-xs"
            variant="subtle"
            className={styles["tag"] ?? ""}
            onClick={() => change.run(otherTag(tag))}
          >
            {tags[tag]}
          </Button>
        )}
        <FromTables tables={card.tables} />
        {card.afterwards === true ? (
          <span className={styles["afterwards"]}>
            <Trans>entered afterwards</Trans>
          </span>
        ) : null}
        {card.into === undefined ? null : (
          <span className={styles["afterwards"]}>
            <Trans>counted with another</Trans>
          </span>
        )}
        <ReadBack name={card.text} accepted={card.accepted === true} accept={(yes) => accept.run(yes)} />
        {pullCard !== undefined && (revealed || pulled) ? (
          <ActionIcon
            data-tip={pulled ? t`Put it back on the wall` : t`Pull it off the wall (${keyWords(RUN_KEYS.pull)})`}
            variant="subtle"
            aria-label={pulled ? t`Put back: ${card.text}` : t`Pull off the wall: ${card.text}`}
            onClick={() => pullCard(id)}
          >
            {pulled ? <IconArrowBackUp size={16} /> : <IconScreenShareOff size={16} />}
          </ActionIcon>
        ) : null}
        <ActionIcon
          data-tip={t`Remove it`}
          variant="subtle"
          aria-label={t`Remove: ${card.text}`}
          onClick={() => remove.run()}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </div>
      {block.objections === true ? <Resolved id={id} resolved={card.resolved ?? ""} /> : null}
    </li>
  )
}

interface EditProps {
  readonly id: string
  readonly card: Card
  readonly done: () => void
  readonly move: (by: -1 | 1) => void
}

function CardEdit({ id, card, done, move }: EditProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id: session } = useRun()
  const field = `edit:${id}`
  const { text, dirty, set, drop, take } = useTyping(session, field, typedCard(card))
  const save = useAction((words: string) =>
    take(async () => {
      const { text: heading, count = 0 } = headingOf(words)
      await call("card.edit", { id, text: heading, count })
      await call("session.type", { session, field, text: "" })
    }),
  )
  const keep = () => {
    const words = text.trim()
    if (dirty && words !== "") save.run(words)
    else if (dirty) drop()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") drop()
    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) keep()
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") keep()
    else return
    event.preventDefault()
    if (event.key === "ArrowUp") move(-1)
    else if (event.key === "ArrowDown") move(1)
    else done()
  }
  return (
    <TextInput
      className={styles["input"] ?? ""}
      size="xs"
      aria-label={t`Words of the card`}
      autoFocus
      maxLength={CARD_LENGTH}
      value={text}
      onChange={(event) => set(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}

/** How an objection was worked in. */
function Resolved({ id, resolved }: { readonly id: string; readonly resolved: string }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id: session } = useRun()
  const field = `work:${id}`
  const { text, dirty, set, drop, take } = useTyping(session, field, resolved)
  const save = useAction((words: string) =>
    take(async () => {
      await call("card.edit", { id, resolved: words })
      await call("session.type", { session, field, text: "" })
    }),
  )
  return (
    <div className={styles["resolved"]}>
      <span>{resolved === "" ? <Trans>open</Trans> : <Trans>worked in:</Trans>}</span>
      <TextInput
        size="xs"
        aria-label={t`How it was worked in`}
        placeholder={t`How it was worked in`}
        maxLength={CARD_LENGTH}
        value={text}
        onChange={(event) => set(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && dirty) save.run(text.trim())
          if (event.key === "Escape") drop()
        }}
      />
    </div>
  )
}
