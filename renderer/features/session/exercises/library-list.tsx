import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { useEffect, useState } from "react"
import type { LibraryEntry } from "../../../../shared/contract/own-exercise.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import styles from "./exercises.module.css"

/** The library of this computer, which every workspace can take from. */
export function LibraryList({ taken }: { readonly taken: (id: string) => void }) {
  const { t } = useLingui()
  const { call } = useStores()
  const [entries, setEntries] = useState<readonly LibraryEntry[]>([])
  const list = useAction(() => call("library.list", {}), { done: setEntries })
  const { run } = list
  useEffect(() => run(), [run])
  const take = useAction((id: string) => call("library.take", { id }), { done: ({ id }) => taken(id) })
  const drop = useAction((id: string) => call("library.drop", { id }), { done: () => list.run() })
  return (
    <section className={styles["part"]} aria-label={t`The library of this computer`}>
      <h2 className={styles["heading"]}>
        <Trans>The library of this computer</Trans>
      </h2>
      <p className={styles["quiet"]}>
        <Trans>For every workspace here. It is a plain file outside of them: no names of people or groups in it.</Trans>
      </p>
      <ul className={styles["list"]}>
        {entries.map(({ id, title, minutes, purpose }) => (
          <li key={id}>
            <span className={styles["words"]}>
              <strong>{title}</strong>{" "}
              <span className={styles["quiet"]}>
                <Trans>{minutes} min</Trans>
              </span>
              <span className={styles["purpose"]}>{purpose}</span>
            </span>
            <Button size="compact-sm" variant="default" aria-label={t`Take ${title}`} onClick={() => take.run(id)}>
              <Trans>Take it</Trans>
            </Button>
            <ActionIcon
              data-tip={t`Drop it from the library; this cannot be undone`}
              variant="subtle"
              aria-label={t`Drop ${title}`}
              onClick={() => drop.run(id)}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  )
}
