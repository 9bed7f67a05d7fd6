import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Checkbox, NativeSelect } from "@mantine/core"
import type { Input } from "../../../../shared/contract/index.ts"
import { BINS, Bin, type Verdict } from "../../../../shared/contract/verdict.ts"
import { binKey } from "../../../../shared/method/blocks/sort.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { LineField } from "../../../ui/fields/text-fields.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { AgreedCards, useAgreed } from "../agreed-cards.tsx"
import { useRun } from "../run/use-run.ts"
import styles from "./sort.module.css"

/** Cards of two groups, one at a time: the word of each group, then the room's. */
export function SortPart({ block }: { readonly block: BlockOf<"sort"> }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live } = useRun()
  const groups = useRecords("coalition")
  const cards = useAgreed(id, live.step, block.id)
  const show = useAction((card: string) => call("verdict.show", { id: card }))
  const at = Math.max(
    0,
    cards.findIndex((card) => card.id === live.card),
  )
  const card = cards[at]
  const following = cards[at + 1]
  return (
    <div className={styles["sort"]}>
      {card === undefined ? (
        <p>
          <Trans>No cards were agreed yet. Choose six to eight.</Trans>
        </p>
      ) : (
        <>
          <div className={styles["order"]}>
            <NativeSelect
              aria-label={t`Card on the wall`}
              value={card.id}
              data={cards.map(({ id: value, body }, index) => ({
                value,
                label: `${index + 1}. ${body.about}: ${groups.get(body.one)?.name ?? ""}, ${groups.get(body.other)?.name ?? ""}${body.bin === undefined ? "" : " ✓"}`,
              }))}
              onChange={(event) => show.run(event.currentTarget.value)}
            />
            <Button
              variant="default"
              disabled={following === undefined}
              onClick={() => {
                if (following !== undefined) show.run(following.id)
              }}
            >
              <Trans>Next card</Trans>
            </Button>
          </div>
          <CardAtHand key={card.id} id={card.id} card={card.body} block={block} />
        </>
      )}
      <details className={styles["choose"]} open={card === undefined ? true : undefined}>
        <summary>
          <Trans>Choose the cards</Trans>
        </summary>
        <AgreedCards session={id} step={live.step} block={block.id} />
      </details>
    </div>
  )
}

interface CardProps {
  readonly id: string
  readonly card: Verdict
  readonly block: BlockOf<"sort">
}

function CardAtHand({ id, card, block }: CardProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { say } = useRun()
  const groups = useRecords("coalition")
  const set = useAction((fields: Omit<Input<"verdict.set">, "id">) => call("verdict.set", { id, ...fields }))
  const one = groups.get(card.one)?.name ?? ""
  const other = groups.get(card.other)?.name ?? ""
  const words = [
    { value: "", label: t`has not said` },
    ...BINS.map((bin) => ({ value: bin, label: say(binKey(block.id, bin)) })),
  ]
  const both = card.showOne === true && card.showOther === true
  return (
    <div className={styles["card"]}>
      <div className={styles["votes"]}>
        <NativeSelect
          label={t`${one} votes`}
          value={card.voteOne ?? ""}
          data={words}
          onChange={(event) => set.run({ voteOne: binOf(event.currentTarget.value) })}
        />
        <NativeSelect
          label={t`${other} votes`}
          value={card.voteOther ?? ""}
          data={words}
          onChange={(event) => set.run({ voteOther: binOf(event.currentTarget.value) })}
        />
        <Checkbox
          label={t`${one} says yes to showing it`}
          checked={card.showOne === true}
          onChange={(event) => set.run({ showOne: event.currentTarget.checked })}
        />
        <Checkbox
          label={t`${other} says yes to showing it`}
          checked={card.showOther === true}
          onChange={(event) => set.run({ showOther: event.currentTarget.checked })}
        />
      </div>
      <p className={styles["quiet"]} role="status" data-testid="votes-state">
        {both ? (
          <Trans>Both say yes: the wall shows both votes as soon as both are in.</Trans>
        ) : (
          <Trans>The votes stay on this screen until both groups say yes; otherwise only talk.</Trans>
        )}
        {card.voteOne !== undefined && card.voteOther !== undefined && card.voteOne !== card.voteOther ? (
          <>
            {" "}
            <Trans>The two see it differently.</Trans>
          </>
        ) : null}
      </p>
      <div className={styles["votes"]}>
        <NativeSelect
          label={t`The room says it is`}
          value={card.bin ?? ""}
          data={words}
          onChange={(event) => set.run({ bin: binOf(event.currentTarget.value) })}
        />
        <LineField
          label={say(`${block.id}.notice`)}
          audience="room"
          value={card.note}
          onSave={(note) => set.run({ note: note ?? "" })}
        />
      </div>
    </div>
  )
}

const binOf = (value: string): Bin | "" => Bin.safeParse(value).data ?? ""
