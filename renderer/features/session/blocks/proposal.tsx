import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Textarea } from "@mantine/core"
import { wordChanges } from "../../../../shared/domain/word-changes.ts"
import { useStores } from "../../../stores/stores.tsx"
import { DateField } from "../../../ui/fields/text-fields.tsx"
import { keyWords } from "../../../ui/key.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { RUN_KEYS } from "../run/keys.ts"
import { useNothingToReveal, useProposals, useRun, useUnkept } from "../run/use-run.ts"
import { useTyping } from "../run/use-typing.ts"
import styles from "./proposal.module.css"

/** The exact words. What was read out once stays as it was; each change after that is a version of its own, and marked. */
export function ProposalPart() {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live, revealed } = useRun()
  const versions = useProposals()
  const latest = versions.at(-1)?.body
  const before = versions.at(-2)?.body
  const { text, dirty, set, drop, store } = useTyping(id, `proposal:${live.step}`, latest?.text)
  const review = useTyping(id, `review:${live.step}`, latest?.reviewOn)
  const words = text.trim()

  const put = async () => {
    if (words === "") return
    // emptied, the date goes
    await store(() => call("proposal.set", { session: id, step: live.step, text: words, reviewOn: review.text }))
    review.drop()
  }
  const keep = useAction(put)
  useUnkept(dirty && words !== "", put)
  useNothingToReveal(latest === undefined)
  const setReview = useAction(async (day: string) => {
    if (latest === undefined) review.set(day)
    else await call("proposal.set", { session: id, step: live.step, text: latest.text, reviewOn: day })
  })

  const nextVersion = (latest?.version ?? 0) + 1
  return (
    <div className={styles["proposal"]}>
      <Textarea
        label={
          latest === undefined ? (
            <Trans>The exact words</Trans>
          ) : revealed ? (
            <Trans>The exact words, version {latest.version}, read out</Trans>
          ) : (
            <Trans>The exact words, version {latest.version}</Trans>
          )
        }
        autoFocus
        autosize
        minRows={3}
        maxRows={9}
        maxLength={20_000}
        value={text}
        onChange={(event) => set(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && dirty) drop()
        }}
      />
      <div className={styles["below"]}>
        <div className={styles["review"]}>
          <DateField
            label={t`Review date`}
            audience="room"
            value={review.text === "" ? undefined : review.text}
            onSave={(day) => setReview.run(day ?? "")}
          />
        </div>
        <p className={styles["state"]} data-testid="proposal-state">
          {!dirty ? (
            latest === undefined ? (
              <Trans>Nothing is written yet.</Trans>
            ) : revealed ? (
              <Trans>The wall shows these words.</Trans>
            ) : (
              <Trans>Kept. The room has not seen them yet.</Trans>
            )
          ) : revealed ? (
            <Trans>
              {keyWords(RUN_KEYS.reveal)} puts version {nextVersion} on the wall, with what changed marked.
            </Trans>
          ) : (
            <Trans>{keyWords(RUN_KEYS.reveal)} keeps these words and reveals them.</Trans>
          )}
        </p>
        {dirty && !revealed ? (
          <Button variant="default" disabled={words === ""} onClick={() => keep.run()}>
            <Trans>Keep the words</Trans>
          </Button>
        ) : null}
      </div>
      {dirty && revealed && latest !== undefined ? (
        <Changes title={t`What would change`} before={latest.text} after={words} />
      ) : before !== undefined && latest !== undefined ? (
        <Changes title={t`Changed since version ${before.version}`} before={before.text} after={latest.text} />
      ) : null}
    </div>
  )
}

interface ChangesProps {
  readonly title: string
  readonly before: string
  readonly after: string
}

function Changes({ title, before, after }: ChangesProps) {
  const pieces = wordChanges(before, after)
  return (
    <div>
      <h2 className={styles["title"]}>{title}</h2>
      <p className={styles["changes"]}>
        {pieces.map(({ mark, text }, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no identity but their place
          if (mark === "added") return <ins key={index}>{text}</ins>
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          if (mark === "removed") return <del key={index}>{text}</del>
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          return <span key={index}>{text}</span>
        })}
      </p>
    </div>
  )
}
