import { Trans, useLingui } from "@lingui/react/macro"
import { Button, TextInput } from "@mantine/core"
import { type KeyboardEvent, useRef } from "react"
import type { ImpactParts } from "../../../../shared/contract/session.ts"
import { IMPACT_PARTS, missingParts } from "../../../../shared/domain/impact.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { useRecord, useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useRun, useUnkept } from "../run/use-run.ts"
import { type Typing, useTyping } from "../run/use-typing.ts"
import styles from "./sentence.module.css"

type Part = (typeof IMPACT_PARTS)[number]
const NOTHING: ImpactParts = { who: "", change: "", year: "", seenIn: "" }
const LENGTHS: { readonly [P in Part]: number } = { who: 200, change: 300, year: 20, seenIn: 300 }

/** The one sentence that all of this is for, built in the open. It reaches the wall on Enter, not while it is typed. */
export function SentencePart() {
  const { t } = useLingui()
  const { call } = useStores()
  const { id } = useRun()
  const sentence = useRecord("impactSentence", "impact")
  const onRecord = sentence ?? NOTHING
  const fields: { readonly [P in Part]: Typing } = {
    who: useTyping(id, "sentence:who", onRecord.who),
    change: useTyping(id, "sentence:change", onRecord.change),
    year: useTyping(id, "sentence:year", onRecord.year),
    seenIn: useTyping(id, "sentence:seenIn", onRecord.seenIn),
  }
  const labels: { readonly [P in Part]: string } = {
    who: t`So that who`,
    change: t`can or are what`,
    year: t`by the year`,
    seenIn: t`we would see it in`,
  }
  const typed: ImpactParts = {
    who: fields.who.text.trim(),
    change: fields.change.text.trim(),
    year: fields.year.text.trim(),
    seenIn: fields.seenIn.text.trim(),
  }
  const dirty = IMPACT_PARTS.some((part) => fields[part].dirty)
  const missing = missingParts(typed)
  const closed = sentence?.state === "closed"

  // all four fields wait for what is on its way, then the words are kept together
  const put = () =>
    fields.who.store(() =>
      fields.change.store(() => fields.year.store(() => fields.seenIn.store(() => call("sentence.set", typed)))),
    )
  const keep = useAction(put)
  useUnkept(dirty, put)
  const close = useAction(async (next: boolean) => {
    if (dirty) await put()
    await call("sentence.close", { session: id, closed: next })
  })

  const inputs = useRef(new Map<Part, HTMLInputElement>())
  const onKeyDown = (part: Part) => (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") fields[part].drop()
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (dirty) keep.run()
    const after = IMPACT_PARTS[IMPACT_PARTS.indexOf(part) + 1]
    if (after !== undefined) inputs.current.get(after)?.focus()
  }

  return (
    <div className={styles["sentence"]}>
      <div className={styles["parts"]}>
        {IMPACT_PARTS.map((part) => (
          <TextInput
            key={part}
            ref={(input) => {
              if (input === null) inputs.current.delete(part)
              else inputs.current.set(part, input)
            }}
            className={styles[part] ?? ""}
            label={labels[part]}
            autoFocus={part === "who"}
            autoComplete="off"
            maxLength={LENGTHS[part]}
            value={fields[part].text}
            onChange={(event) => fields[part].set(event.currentTarget.value)}
            onKeyDown={onKeyDown(part)}
          />
        ))}
      </div>
      <p className={styles["preview"]} data-testid="sentence-preview">
        {typed.who === "" && typed.change === "" ? (
          <span className={styles["blank"]}>
            <Trans>The sentence will stand here as it is said.</Trans>
          </span>
        ) : (
          WORDS.en.impact({ ...typed, who: typed.who || "…", change: typed.change || "…" })
        )}
      </p>
      <div className={styles["state"]}>
        <span data-testid="sentence-state">
          {missing.length > 0 ? (
            <Trans>Missing: {missing.map((part) => labels[part]).join(", ")}</Trans>
          ) : closed && !dirty ? (
            <Trans>Closed by the room. It opens and closes every session.</Trans>
          ) : (
            <Trans>A draft until the room closes it; the wall says so.</Trans>
          )}
          {dirty ? (
            <>
              {" · "}
              <Trans>What you type reaches the wall on Enter.</Trans>
            </>
          ) : null}
        </span>
        {closed && !dirty ? (
          <Button variant="default" onClick={() => close.run(false)}>
            <Trans>Open it again</Trans>
          </Button>
        ) : (
          <Button variant="default" disabled={missing.length > 0} onClick={() => close.run(true)}>
            <Trans>The room closes it</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
