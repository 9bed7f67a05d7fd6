import { Trans, useLingui } from "@lingui/react/macro"
import { UnstyledButton } from "@mantine/core"
import { IconPencil } from "@tabler/icons-react"
import { useState } from "react"
import { BLOCK_CONSOLES } from "../blocks/registry.ts"
import { PromptField } from "../prompt-field.tsx"
import styles from "./live-console.module.css"
import { onTheWall } from "./run.ts"
import { usePart, useProposals, useRun } from "./use-run.ts"

/** What to say now, what the wall asks meanwhile, and what to do with the hands. */
export function Say() {
  const { t } = useLingui()
  const { id, live, exercise, block, revealed, say } = useRun()
  const [editing, setEditing] = useState(false)
  const review = useProposals().at(-1)?.body.reviewOn
  const prompt = say(block.id)
  const { leads } = usePart()
  const last = live.block === exercise.blocks.length - 1
  // what is said at the end is said once the last block was shown and done
  // a step between exercises leads back only where it was inserted
  const leadsBack = exercise.frame !== true || exercise.closes === true || live.away !== undefined
  const closing = last && leadsBack && !leads && (revealed || !BLOCK_CONSOLES[block.kind].reveals) ? exercise.close : []
  return (
    <div className={styles["say"]}>
      <span className={styles["label"]}>
        <Trans>Say</Trans>
      </span>
      <div className={styles["script"]}>
        {block.say.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {closing.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <span className={styles["label"]}>
        <Trans>Wall</Trans>
      </span>
      {editing ? (
        <PromptField
          session={id}
          step={live.step}
          prompt={block.id}
          own={block.prompt}
          said={prompt}
          autoFocus
          done={() => setEditing(false)}
        />
      ) : (
        <UnstyledButton
          className={styles["prompt"] ?? ""}
          title={t`Change the words on the wall`}
          onClick={() => setEditing(true)}
        >
          <span>{onTheWall(prompt, review)}</span> <IconPencil size={15} aria-hidden />
        </UnstyledButton>
      )}
      {block.hint === undefined ? null : (
        <>
          <span className={styles["label"]}>
            <Trans>Do</Trans>
          </span>
          <p className={styles["hint"]}>{block.hint}</p>
        </>
      )}
    </div>
  )
}
