import { Trans, useLingui } from "@lingui/react/macro"
import { Button, TextInput } from "@mantine/core"
import { useMemo, useState } from "react"
import { useStore } from "zustand"
import { statementsOf } from "../../../shared/domain/statements.ts"
import { useStores } from "../../stores/stores.tsx"
import { Page } from "../../ui/page.tsx"
import { Statement } from "../statements/index.ts"
import styles from "./said-page.module.css"

/** All that was said in a session: each statement is read back to its speaker, who lets it stand or withdraws it. */
export function SaidPage({ id, title }: { readonly id: string; readonly title: string }) {
  const { t } = useLingui()
  const { records } = useStores()
  const byKind = useStore(records, (state) => state.byKind)
  const [find, setFind] = useState("")
  const said = useMemo(
    () => statementsOf((kind) => [...byKind[kind]].map(([own, body]) => ({ id: own, body })), id),
    [byKind, id],
  )
  const found = said.filter(({ words }) => words.toLowerCase().includes(find.trim().toLowerCase()))
  return (
    <Page
      title={<Trans>What was said: {title}</Trans>}
      lead={<Trans>Read a statement back to whoever said it. It stands as it is, or it goes for good.</Trans>}
      acts={
        <Button component="a" variant="default" href={`#/sessions/${id}`}>
          <Trans>Back to the session</Trans>
        </Button>
      }
    >
      <TextInput
        className={styles["find"] ?? ""}
        label={t`Find words`}
        value={find}
        onChange={(event) => setFind(event.currentTarget.value)}
      />
      {found.length === 0 ? (
        <p className={styles["none"]}>
          {said.length === 0 ? <Trans>Nothing was said yet.</Trans> : <Trans>Nobody said that.</Trans>}
        </p>
      ) : (
        <ul className={styles["said"]} aria-label={t`Statements`}>
          {found.map(({ kind, id: record, part, party, words, accepted }) => (
            <li key={`${kind}/${record}/${part ?? ""}/${party ?? ""}`}>
              <span>{words}</span>
              <Statement
                of={{ kind, id: record, ...(part !== undefined && { part }), ...(party !== undefined && { party }) }}
                name={words}
                words={words}
                {...(accepted !== undefined && { accepted })}
              />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
