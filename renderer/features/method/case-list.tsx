import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { IconPlus, IconPrinter } from "@tabler/icons-react"
import { useState } from "react"
import type { CaseCard } from "../../../shared/method/content/content.ts"
import { CONTENT, wordKey } from "../../../shared/method/contents.ts"
import { isOwnCase } from "../../../shared/method/wording.ts"
import { useRecords, useStores } from "../../stores/stores.tsx"
import { useWording } from "../../stores/use-wording.ts"
import { useAction } from "../../ui/use-action.ts"
import { CaseText } from "./case-text.tsx"
import { Found } from "./found.tsx"
import styles from "./method-page.module.css"
import { OwnWordsForm, SayOtherwise } from "./own-words-form.tsx"
import type { PartProps } from "./part-props.ts"

/** Published examples and a community's own: what is known, what they left alone, what a room can take from it. */
export function CaseList({ query, ours }: PartProps) {
  const { call } = useStores()
  const { content } = useWording()
  const own = [...useRecords("localWord")].map(([id, body]) => ({ id, body }))
  const [adding, setAdding] = useState(false)
  const bring = useAction((of: string) => call("word.say", { of, says: {}, hidden: false }))
  const away = own.filter(({ body }) => body.hidden === true && body.of.startsWith("cases/"))
  const placeOf = (of: string) =>
    own.find(({ body }) => body.of === of)?.body.words?.["place"] ??
    CONTENT.en.cases.find(({ id }) => wordKey("cases", id) === of)?.place ??
    of
  return (
    <>
      <div className={styles["acts"]}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} />}
          disabled={adding}
          onClick={() => setAdding(true)}
        >
          <Trans>Add an example of your own</Trans>
        </Button>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPrinter size={16} />}
          component="a"
          href="#/method/cases/print"
        >
          <Trans>Print them as cards</Trans>
        </Button>
      </div>
      {adding ? (
        <article className={styles["card"]}>
          <OwnWordsForm of={wordKey("cases", freeCase(own.map(({ body }) => body.of)))} done={() => setAdding(false)} />
        </article>
      ) : null}
      <div className={styles["cards"]}>
        <Found
          of={content.cases.filter(({ id }) => ours?.has(wordKey("cases", id)) !== false)}
          query={query}
          textsOf={({ place, story, lesson, leftAlone, outside }) => [place, ...story, lesson, leftAlone, ...outside]}
        >
          {(card) => <OneCase key={card.id} card={card} />}
        </Found>
      </div>
      {away.length === 0 ? null : (
        <section className={styles["agreed"]}>
          <h2>
            <Trans>Put away</Trans>
          </h2>
          {away.map(({ body }) => (
            <p key={body.of}>
              {placeOf(body.of)}{" "}
              <Button size="compact-sm" variant="subtle" onClick={() => bring.run(body.of)}>
                <Trans>Bring it back</Trans>
              </Button>
            </p>
          ))}
        </section>
      )}
    </>
  )
}

/** The next id that no example of one's own has. */
function freeCase(taken: readonly string[]): string {
  let at = 1
  while (taken.includes(wordKey("cases", `own-${at}`))) at += 1
  return `own-${at}`
}

function OneCase({ card }: { readonly card: CaseCard }) {
  const { t } = useLingui()
  const { call } = useStores()
  const [editing, setEditing] = useState(false)
  const of = wordKey("cases", card.id)
  const own = [...useRecords("localWord")].find(([, body]) => body.of === of)?.[0]
  const remove = useAction(async () => {
    if (isOwnCase(card) && own !== undefined) await call("records.remove", { kind: "localWord", ids: [own] })
    else await call("word.say", { of, says: {}, hidden: true })
  })
  return (
    <article className={styles["card"]}>
      <h2>
        {card.place} {editing ? null : <SayOtherwise title={card.place} edit={() => setEditing(true)} />}
      </h2>
      {editing ? (
        <OwnWordsForm of={of} done={() => setEditing(false)} />
      ) : (
        <>
          <CaseText card={card} />
          <div>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={isOwnCase(card) ? t`Remove “${card.place}”` : t`Put away “${card.place}”`}
              onClick={() => remove.run()}
            >
              {isOwnCase(card) ? <Trans>Remove</Trans> : <Trans>Put away</Trans>}
            </Button>
          </div>
        </>
      )}
    </article>
  )
}
