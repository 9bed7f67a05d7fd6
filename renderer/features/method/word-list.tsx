import { Trans } from "@lingui/react/macro"
import { useState } from "react"
import type { Term } from "../../../shared/method/content/content.ts"
import { CONTENT, wordKey } from "../../../shared/method/contents.ts"
import { useRecords } from "../../stores/stores.tsx"
import { useWording } from "../../stores/use-wording.ts"
import { Found } from "./found.tsx"
import styles from "./method-page.module.css"
import { OwnWordsForm, SayOtherwise } from "./own-words-form.tsx"
import type { PartProps } from "./part-props.ts"

/** The glossary, with what this community agreed on above it. */
export function WordList({ query, ours }: PartProps) {
  const { content } = useWording()
  const agreed = [...useRecords("agreedWord")].map(([id, body]) => ({ id, ...body }))
  return (
    <>
      {agreed.length === 0 || ours !== undefined ? null : (
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
      <TermList part="glossary" terms={content.glossary} query={query} ours={ours} />
    </>
  )
}

interface TermsProps extends PartProps {
  readonly part: "glossary" | "hosting"
  readonly terms: readonly Term[]
}

/** Terms with their meanings, each to be said otherwise. */
export function TermList({ part, terms, query, ours }: TermsProps) {
  const own = new Map(CONTENT.en[part].map((term) => [term.id, term.term]))
  return (
    <dl className={styles["terms"]}>
      <Found
        of={terms.filter(({ id }) => ours?.has(wordKey(part, id)) !== false)}
        query={query}
        textsOf={({ id, term, meaning }) => [own.get(id) ?? "", term, meaning]}
      >
        {(term) => <Word key={term.id} of={wordKey(part, term.id)} own={own.get(term.id)} said={term} />}
      </Found>
    </dl>
  )
}

interface WordProps {
  readonly of: string
  readonly own: string | undefined
  readonly said: Term
}

function Word({ of, own, said: { term, meaning } }: WordProps) {
  const [editing, setEditing] = useState(false)
  return (
    <div>
      <dt>
        {term}
        {term === own ? null : <small>{own}</small>}
      </dt>
      <dd>
        {editing ? <OwnWordsForm of={of} done={() => setEditing(false)} /> : <span>{meaning}</span>}
        {editing ? null : <SayOtherwise title={term} edit={() => setEditing(true)} />}
      </dd>
    </div>
  )
}
