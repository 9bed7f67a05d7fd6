import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Menu } from "@mantine/core"
import { IconDots } from "@tabler/icons-react"
import type { Tagged } from "../../../shared/contract/coding.ts"
import { parentsFor } from "../../../shared/domain/coding-edits.ts"
import { isOffered, standingFor, type Tag, type Taxonomy } from "../../../shared/domain/coding-taxonomy.ts"
import { useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"
import styles from "./coding.module.css"

/** What is being changed about a shared word. */
export interface Change {
  readonly type: "rename" | "move" | "merge"
  readonly tag: Tag
}

interface SharedWordProps {
  readonly dimension: Tagged
  readonly tag: Tag
  readonly taxonomy: Taxonomy
  /** How much it is used, in words. */
  readonly use: string
  readonly onChange: (change: Change) => void
}

/** A shared word on its line, with what can be done with it. */
export function SharedWord({ dimension, tag, taxonomy, use, onChange }: SharedWordProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { run: retire } = useAction((retired: boolean) => call("coding.retireTag", { dimension, id: tag.id, retired }))
  const offered = isOffered(tag)
  const into = tag.mergedInto === undefined ? undefined : standingFor(tag.id, taxonomy)?.name
  const movable = parentsFor(dimension, tag.id, taxonomy).length > 0 || tag.parent !== undefined
  return (
    <li className={styles["word"]} data-level={tag.parent === undefined ? 1 : 2} data-gone={offered ? undefined : true}>
      <span className={styles["wordName"]}>{tag.name}</span>
      <span className={styles["quiet"]}>
        {into !== undefined ? t`merged into ${into}` : tag.retired ? t`retired, ${use}` : use}
      </span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={t`Change “${tag.name}”`}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {offered ? (
            <>
              <Menu.Item onClick={() => onChange({ type: "rename", tag })}>
                <Trans>Rename…</Trans>
              </Menu.Item>
              <Menu.Item disabled={!movable} onClick={() => onChange({ type: "move", tag })}>
                <Trans>Put under another…</Trans>
              </Menu.Item>
              <Menu.Item onClick={() => onChange({ type: "merge", tag })}>
                <Trans>Merge into another…</Trans>
              </Menu.Item>
              <Menu.Item onClick={() => retire(true)}>
                <Trans>Retire: do not offer it any more</Trans>
              </Menu.Item>
            </>
          ) : (
            <Menu.Item onClick={() => retire(false)}>
              <Trans>Use it again</Trans>
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}
