import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Menu } from "@mantine/core"
import { IconDots } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { keyWords } from "../../../ui/key.tsx"
import { RUN_KEYS } from "./keys.ts"
import type { Acts } from "./use-acts.ts"
import { onPaper, useRun } from "./use-run.ts"

interface MenuProps {
  readonly acts: Acts
  readonly words: () => void
  readonly tables: () => void
}

/** What is done now and then: paper, a round, other words. Each has its key. */
export function MoreMenu({ acts, words, tables }: MenuProps) {
  const { t } = useLingui()
  const run = useRun()
  const paper = onPaper(run)
  return (
    <Menu position="top-start" width={360} shadow="md">
      <Menu.Target>
        <Button variant="default" aria-label={t`More acts`} title={t`More acts`}>
          <IconDots size={18} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Item keys={RUN_KEYS.paper} run={acts.paper}>
          {paper === undefined ? <Trans>Run it on paper</Trans> : <Trans>Back to the screen</Trans>}
        </Item>
        {acts.canTables ? (
          <Item keys={RUN_KEYS.tables} run={acts.out ? acts.tablesBack : tables}>
            {acts.out ? <Trans>All back from the tables</Trans> : <Trans>To the tables…</Trans>}
          </Item>
        ) : null}
        <Item keys={RUN_KEYS.voice} run={acts.voice}>
          {acts.inRound ? <Trans>Next voice of the round</Trans> : <Trans>Draw a round by lot</Trans>}
        </Item>
        <Item keys={RUN_KEYS.words} run={words}>
          <Trans>Your own words…</Trans>
        </Item>
        <Item keys={RUN_KEYS.pause} run={acts.pause}>
          <Trans>Stop the clock, or let it go on</Trans>
        </Item>
        <Menu.Item component="a" href={`#/sessions/${run.id}/typing`}>
          <Trans>What to type up</Trans>
        </Menu.Item>
        <Menu.Item component="a" href={`#/sessions/${run.id}/said`}>
          <Trans>What was said: read back, withdraw</Trans>
        </Menu.Item>
        <Menu.Item component="a" href={`#/sessions/${run.id}/paper`}>
          <Trans>Cards and slips to cut out</Trans>
        </Menu.Item>
        <Menu.Item component="a" href={`#/sessions/${run.id}/leave`}>
          <Trans>Before you leave</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Item({
  keys,
  run,
  children,
}: {
  readonly keys: string
  readonly run: () => void
  readonly children: ReactNode
}) {
  return (
    <Menu.Item rightSection={<kbd>{keyWords(keys)}</kbd>} onClick={run}>
      {children}
    </Menu.Item>
  )
}
