import { Trans, useLingui } from "@lingui/react/macro"
import { Button, UnstyledButton } from "@mantine/core"
import type { RecentWorkspace } from "../../../shared/contract/vault.ts"
import { momentWords } from "../../ui/format.ts"
import styles from "./start-page.module.css"

interface RecentRowsProps {
  readonly workspaces: readonly RecentWorkspace[]
  readonly onOpen: (folder: string) => void
  readonly onForget: (folder: string) => void
}

/** The last part of a path, which tells folders apart. */
export function folderName(folder: string): string {
  return folder.split(/[/\\]/).findLast((part) => part !== "") ?? folder
}

export function RecentRows({ workspaces, onOpen, onForget }: RecentRowsProps) {
  const { t } = useLingui()
  return (
    <ul className={styles["rows"]}>
      {workspaces.map((workspace) => {
        const { folder, name, openedAt, present, sample } = workspace
        const title = name ?? (sample === true ? t`The sample community` : folderName(folder))
        return (
          <li key={folder} className={styles["row"]}>
            <UnstyledButton onClick={() => onOpen(folder)} disabled={!present}>
              <strong>{title}</strong>
              <small title={folder}>
                {present ? (
                  openedAt === undefined ? (
                    folder
                  ) : (
                    <Trans>Last opened {momentWords(openedAt)}</Trans>
                  )
                ) : (
                  <Trans>Not there: {folder}. If it is on a stick or a network drive, connect it.</Trans>
                )}
              </small>
            </UnstyledButton>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => onForget(folder)}
              aria-label={t`Forget ${title}`}
              title={t`Takes it off this list. The folder stays.`}
            >
              <Trans>Forget</Trans>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
