import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button, Textarea, TextInput } from "@mantine/core"
import { IconPencil } from "@tabler/icons-react"
import { type FormEvent, useState } from "react"
import type { Term } from "../../../shared/method/content/content.ts"
import { CONTENT, localTerm, wordKey } from "../../../shared/method/contents.ts"
import { useRecords, useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"
import { Found } from "./found.tsx"
import styles from "./method-page.module.css"
import type { PartProps } from "./part-props.ts"

/** The glossary, with what this community agreed on above it. */
export function WordList({ query }: PartProps) {
  const { glossary } = CONTENT.en
  const locals = [...useRecords("localWord").values()]
  const agreed = [...useRecords("agreedWord")].map(([id, body]) => ({ id, ...body }))
  const words = glossary.map((term) => ({ ...term, said: localTerm(wordKey("glossary", term.id), term, locals) }))
  return (
    <>
      {agreed.length === 0 ? null : (
        <section className={styles["agreed"]}>
          <h2>
            <Trans>Agreed in the room</Trans>
          </h2>
          <dl className={styles["terms"]}>
            <Found of={agreed} query={query} textsOf={({ word, meaning }) => [word, meaning]}>
              {({ id, word, meaning }) => (
                <div key={id}>
                  <dt>{word}</dt>
                  <dd>{meaning}</dd>
                </div>
              )}
            </Found>
          </dl>
        </section>
      )}
      <dl className={styles["terms"]}>
        <Found of={words} query={query} textsOf={({ term, said }) => [term, said.term, said.meaning]}>
          {({ said, ...term }) => <Word key={term.id} own={term} said={said} />}
        </Found>
      </dl>
    </>
  )
}

function Word({ own, said }: { readonly own: Term; readonly said: ReturnType<typeof localTerm> }) {
  const { t } = useLingui()
  const [editing, setEditing] = useState(false)
  return (
    <div>
      <dt>
        {said.term}
        {said.local && said.term !== own.term ? <small>{own.term}</small> : null}
      </dt>
      <dd>
        {editing ? <WordForm own={own} said={said} done={() => setEditing(false)} /> : <span>{said.meaning}</span>}
        {editing ? null : (
          <ActionIcon
            data-tip={t`Say it in our own words`}
            className={styles["change"] ?? ""}
            variant="subtle"
            aria-label={t`Say “${said.term}” in our own words`}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={16} />
          </ActionIcon>
        )}
      </dd>
    </div>
  )
}

interface FormProps {
  readonly own: Term
  readonly said: ReturnType<typeof localTerm>
  readonly done: () => void
}

function WordForm({ own, said, done }: FormProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const of = wordKey("glossary", own.id)
  const known = [...useRecords("localWord")].find(([, word]) => word.of === of)?.[0]
  const [term, setTerm] = useState(said.term)
  const [meaning, setMeaning] = useState(said.meaning)
  const save = useAction(
    async () => {
      // what is said as the method says it is not kept: a later wording of the method then shows
      const fields = {
        term: term.trim() === own.term || term.trim() === "" ? null : term.trim(),
        meaning: meaning.trim() === own.meaning || meaning.trim() === "" ? null : meaning.trim(),
      }
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
      if (known === undefined) {
        if (Object.keys(given).length > 0) await call("records.add", { kind: "localWord", body: { of, ...given } })
      } else if (Object.keys(given).length === 0) {
        await call("records.remove", { kind: "localWord", ids: [known] })
      } else await call("records.edit", { kind: "localWord", id: known, fields })
    },
    { done },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.run()
  }
  return (
    <form className={styles["form"]} onSubmit={submit}>
      <TextInput
        label={t`We say`}
        autoFocus
        maxLength={300}
        value={term}
        onChange={(event) => setTerm(event.currentTarget.value)}
      />
      <Textarea
        label={t`and mean`}
        autosize
        maxLength={2000}
        value={meaning}
        onChange={(event) => setMeaning(event.currentTarget.value)}
      />
      <div className={styles["acts"]}>
        <Button type="submit" size="compact-md" disabled={save.busy}>
          <Trans>Keep</Trans>
        </Button>
        <Button
          size="compact-md"
          variant="default"
          onClick={() => {
            setTerm(own.term)
            setMeaning(own.meaning)
          }}
        >
          <Trans>The method’s words</Trans>
        </Button>
        <Button size="compact-md" variant="subtle" onClick={done}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </form>
  )
}
