import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Progress } from "@mantine/core"
import { IconFileImport, IconTags } from "@tabler/icons-react"
import { useMemo, useRef, useState } from "react"
import type { Coded } from "../../../shared/contract/coding.ts"
import { progressOf, type WordingRow } from "../../../shared/domain/coding-wordings.ts"
import { numberWords } from "../../ui/format.ts"
import { Empty, Page } from "../../ui/page.tsx"
import styles from "./coding.module.css"
import { ListTabs } from "./list-tabs.tsx"
import { SayPanel } from "./say-panel.tsx"
import { idOf, useSteadyOrder, useWordings } from "./use-wordings.ts"
import { WordingList } from "./wording-list.tsx"

/** Every distinct wording, one after the other, and what it means. */
export function MatchPage({ list }: { readonly list: Coded | undefined }) {
  const { rows } = useWordings()
  const own = useMemo(() => (list === undefined ? rows : rows.filter((row) => row.dimension === list)), [rows, list])
  return (
    <Page
      full
      title={<Trans>Say it the same way</Trans>}
      lead={
        rows.length === 0 ? undefined : (
          <Trans>What groups wrote, matched to shared words. Their own words stay as they are.</Trans>
        )
      }
      acts={
        <>
          <SaidSoFar rows={own} />
          <Button
            component="a"
            href={`#/groups/words/shared/${list ?? "goals"}`}
            variant="default"
            leftSection={<IconTags size={16} />}
          >
            <Trans>Shared words</Trans>
          </Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <NoWords />
      ) : (
        <>
          <ListTabs rows={rows} current={list} />
          <Matching key={list ?? "all"} rows={own} list={list ?? "all"} />
        </>
      )}
    </Page>
  )
}

function SaidSoFar({ rows }: { readonly rows: readonly WordingRow[] }) {
  const { t } = useLingui()
  const { said, of } = progressOf(rows)
  if (of === 0) return null
  return (
    <div className={styles["progress"]}>
      <span role="status">
        <Trans>
          {numberWords(said)} of {numberWords(of)} said
        </Trans>
      </span>
      <Progress value={(100 * said) / of} size="sm" aria-label={t`How much is said`} />
    </div>
  )
}

function Matching({ rows, list }: { readonly rows: readonly WordingRow[]; readonly list: string }) {
  const steady = useSteadyOrder(rows, list)
  const [activeId, setActiveId] = useState(() => firstId(steady))
  // wordings that were worked on, for the way back
  const acted = useRef<string[]>([])
  const found = steady.findIndex((row) => idOf(row) === activeId)
  const at = found === -1 ? 0 : found
  const active = steady[at]
  if (active === undefined)
    return (
      <p className={styles["nothing"]}>
        <Trans>No group has said anything here.</Trans>
      </p>
    )
  const goTo = (row: WordingRow | undefined) => row !== undefined && setActiveId(idOf(row))
  return (
    <div className={styles["columns"]}>
      <WordingList rows={steady} at={at} onPick={goTo} />
      <SayPanel
        key={idOf(active)}
        row={active}
        left={steady.filter(isLeft).length}
        onActed={() => acted.current.push(idOf(active))}
        onNext={() => goTo(nextLeft(steady, at))}
        onMove={(by) => goTo(steady[at + by])}
        onBack={() => {
          const last = acted.current.pop()
          goTo(steady.find((row) => idOf(row) === last))
        }}
      />
    </div>
  )
}

const isLeft = ({ meaning }: WordingRow) => meaning === undefined
const firstId = (rows: readonly WordingRow[]) => {
  const first = rows.find(isLeft) ?? rows[0]
  return first && idOf(first)
}

/** The next wording that nobody has said, from the top again after the last; the one below where all are said. */
function nextLeft(rows: readonly WordingRow[], at: number): WordingRow | undefined {
  const others = [...rows.slice(at + 1), ...rows.slice(0, at)]
  return others.find(isLeft) ?? rows[at + 1]
}

function NoWords() {
  return (
    <Empty
      title={<Trans>Nothing to match yet</Trans>}
      acts={
        <Button component="a" href="#/groups/import" leftSection={<IconFileImport size={16} />}>
          <Trans>Import a sheet…</Trans>
        </Button>
      }
    >
      <Trans>
        As soon as groups have goals, strategies, places, funders or measures, each wording stands here once, however
        many groups use it.
      </Trans>
    </Empty>
  )
}
