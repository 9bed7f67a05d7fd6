import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import type { ReadingBody } from "../../../../shared/contract/session.ts"
import { blocksOf } from "../../../../shared/domain/agreement.ts"
import { answeredOf, arrivedLater } from "../../../../shared/domain/reading.ts"
import { baseSentence } from "../../../../shared/method/base-sentence.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { useStores } from "../../../stores/stores.tsx"
import { numberWords } from "../../../ui/format.ts"
import { useAction } from "../../../ui/use-action.ts"
import { useNothingToReveal, useReadings, useRun } from "../run/use-run.ts"
import { ByParty } from "./by-party.tsx"
import styles from "./gradients.module.css"
import { Hands } from "./hands.tsx"
import { Measures } from "./measures.tsx"

/** Where people or parties stand, in the open and by words only: a temperature check, not a vote. */
export function GradientsPart({ block }: { readonly block: BlockOf<"gradients"> }) {
  const { call } = useStores()
  const { id, live, session } = useRun()
  const rounds = useReadings(block.id)
  const reading = rounds.at(-1)?.body
  const answered = reading === undefined ? 0 : answeredOf(reading)
  useNothingToReveal(answered === 0)
  const again = useAction(() => call("reading.again", { session: id, step: live.step, block: block.id }))
  const voices = block.voices === "hands" ? "people" : "parties"
  const round = reading?.round ?? 1
  return (
    <div className={styles["gradients"]}>
      <p className={styles["base"]} data-testid="reading-base">
        <strong>{WORDS.en.temperatureCheck}</strong>
        {round > 1 ? (
          <>
            {" · "}
            <Trans>round {round}</Trans>
          </>
        ) : null}
        {reading === undefined || answered === 0 ? null : ` · ${baseOf(reading, session.parties)}`}
      </p>
      {block.voices === "hands" ? (
        <Hands key={round} block={block} reading={reading} />
      ) : (
        <ByParty key={round} block={block} reading={reading} round={round} />
      )}
      {reading === undefined || answered === 0 ? null : (
        <>
          <Measures answers={reading} voices={voices} byParty={reading.byParty} />
          <div className={styles["again"]}>
            <Button size="compact-sm" variant="default" onClick={() => again.run()}>
              <Trans>Begin another round</Trans>
            </Button>
            <Earlier rounds={rounds.slice(0, -1).map(({ body }) => body)} />
          </div>
        </>
      )}
    </div>
  )
}

const baseOf = (reading: ReadingBody, parties: Parameters<typeof arrivedLater>[1]) =>
  baseSentence(
    {
      answered: answeredOf(reading),
      present: reading.present,
      at: reading.at,
      arrivedLater: arrivedLater(reading.missing ?? [], parties),
    },
    WORDS.en,
  )

/** Rounds before this one, as wholes: persons are never followed from one to the other. */
function Earlier({ rounds }: { readonly rounds: readonly ReadingBody[] }) {
  const { t } = useLingui()
  if (rounds.length === 0) return null
  return (
    <ul className={styles["earlier"]} aria-label={t`Earlier rounds`}>
      {rounds.map((reading) => {
        const { support, notInTheWay, opposed } = blocksOf(reading.counts)
        const n = numberWords
        return (
          <li key={reading.round}>
            <Trans>
              Round {reading.round}: support {n(support.count)}, will not stand in the way {n(notInTheWay.count)},
              against {n(opposed.count)}
            </Trans>
            {", "}
            <Plural value={answeredOf(reading)} one="# answer" other="# answers" />
          </li>
        )
      })}
    </ul>
  )
}
