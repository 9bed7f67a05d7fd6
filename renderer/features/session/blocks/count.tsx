import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { arrivedLater } from "../../../../shared/domain/reading.ts"
import { addedUp } from "../../../../shared/domain/tables.ts"
import { baseSentence } from "../../../../shared/method/base-sentence.ts"
import { askedOptions } from "../../../../shared/method/blocks/count.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { useStores } from "../../../stores/stores.tsx"
import { numberWords } from "../../../ui/format.ts"
import { useAction } from "../../../ui/use-action.ts"
import { useRound } from "../run/use-entries.ts"
import { useNothingToReveal, useRun, useUnkept } from "../run/use-run.ts"
import { useTyping } from "../run/use-typing.ts"
import { useTypedTables } from "../tables/use-tables.ts"
import styles from "./count.module.css"
import { CountsField } from "./counts-field.tsx"

/** Hands counted in the open, typed in one line in the order in which the answers were read. */
export function CountPart({ block }: { readonly block: BlockOf<"count"> }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live, session, say, revealed } = useRun()
  const tally = useRound("tally", block.id)
  const asked = askedOptions(block, say)
  const known = tally?.counts.reduce((sum, count) => sum + count, 0) ?? 0
  const table = useTypedTables()?.[0]
  const others = (tally?.byTable ?? []).filter((one) => one.table !== table)
  const own = table === undefined ? tally?.counts : tally?.byTable?.find((one) => one.table === table)?.counts
  const written = own === undefined || known === 0 ? "" : asked.map(({ at }) => own[at] ?? 0).join(" ")
  const ofTable = table === undefined ? "" : `:t${table}`
  const { text, dirty, set, drop, store } = useTyping(id, `count:${live.step}:${block.id}${ofTable}`, written)
  const figures = (text.match(/\d{1,4}/g) ?? []).map(Number)
  const elsewhere =
    table === undefined
      ? 0
      : addedUp(
          others.map((one) => one.counts),
          12,
        ).reduce((all, one) => all + one, 0)
  const sum = elsewhere + figures.reduce((all, figure) => all + figure, 0)
  const { headcount } = session
  const n = numberWords
  const wrong =
    figures.length > asked.length
      ? t`That is ${figures.length} figures for ${asked.length} answers.`
      : headcount !== undefined && sum > headcount
        ? t`${n(sum)} counted, but only ${n(headcount)} are in the room.`
        : undefined

  const put = async () => {
    const counts = block.options.map(() => 0)
    for (const [index, { at }] of asked.entries()) counts[at] = figures[index] ?? 0
    await store(() =>
      call("tally.count", {
        session: id,
        step: live.step,
        block: block.id,
        counts,
        ...(table !== undefined && { table }),
      }),
    )
    drop()
  }
  const keep = useAction(put)
  const again = useAction(() => call("tally.again", { session: id, step: live.step, block: block.id }))
  useUnkept(dirty && figures.length > 0 && wrong === undefined, put)
  useNothingToReveal(known === 0)

  return (
    <div className={styles["part"]}>
      <CountsField
        label={t`Hands, in one line`}
        help={t`In the order of the answers below, as 7 3 2. Enter keeps them.`}
        wrong={wrong}
        text={text}
        set={set}
        enter={() => keep.run()}
        leave={drop}
        autoFocus
      />
      <ol className={styles["options"]} aria-label={t`Answers`}>
        {asked.map(({ at, label }, index) => (
          <li key={at}>
            <span className={styles["number"]}>{index + 1}</span>
            <span>{label}</span>
            <strong>{figures[index] === undefined ? "" : n(figures[index])}</strong>
          </li>
        ))}
      </ol>
      <p className={styles["quiet"]} role="status" data-testid="sum">
        {tally === undefined || known === 0 ? (
          <Plural value={sum} _0="Nobody counted yet." one="# hand." other="# hands." />
        ) : (
          <>
            {baseSentence(
              { ...tally, answered: known, arrivedLater: arrivedLater(tally.missing ?? [], session.parties) },
              WORDS.en,
            )}
            {dirty && revealed ? (
              <>
                {" · "}
                <Trans>Enter puts it on the wall.</Trans>
              </>
            ) : null}
          </>
        )}
      </p>
      {known === 0 ? null : (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => again.run()}>
            <Trans>Begin another round</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}
