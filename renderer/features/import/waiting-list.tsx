import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, Title } from "@mantine/core"
import { useRecords, useStores } from "../../stores/stores.tsx"
import { momentWords } from "../../ui/format.ts"
import { useAction } from "../../ui/use-action.ts"
import styles from "./import.module.css"

/** Rows that nobody could answer yet: they wait here until somebody can. */
export function WaitingList({ resume }: { readonly resume: (id: string) => void }) {
  const { t } = useLingui()
  const { call } = useStores()
  const waiting = useRecords("waitingRows")
  const drop = useAction((id: string) => call("import.dropWaiting", { id }))
  if (waiting.size === 0) return null
  return (
    <section className={styles["logs"]}>
      <Title order={2}>
        <Trans>Waiting for an answer</Trans>
      </Title>
      <ul className={styles["waiting"]}>
        {[...waiting].reverse().map(([id, { file, at, count }]) => (
          <li key={id}>
            <span>
              <Plural value={count} one={`# row of ${file}`} other={`# rows of ${file}`} />
              {", "}
              {momentWords(at)}
            </span>
            <Button size="compact-md" variant="default" onClick={() => resume(id)} aria-label={t`Answer now: ${file}`}>
              <Trans>Answer now</Trans>
            </Button>
            <Button
              size="compact-md"
              variant="subtle"
              onClick={() => drop.run(id)}
              aria-label={t`Forget them: ${file}`}
            >
              <Trans>Forget them</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
