import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, UnstyledButton } from "@mantine/core"
import { IconCheck } from "@tabler/icons-react"
import { useEffect } from "react"
import { tableLabel, tableNumbers } from "../../../../shared/domain/tables.ts"
import { canMerge } from "../../../../shared/method/blocks-at-tables.ts"
import { useStores } from "../../../stores/stores.tsx"
import { keyWords } from "../../../ui/key.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { TablesClock } from "../run/clock.tsx"
import { RUN_KEYS } from "../run/keys.ts"
import { useLeads, usePart, useRun, useTellPart } from "../run/use-run.ts"
import styles from "./tables.module.css"
import { type AtTables, useHandedIn, useTables } from "./use-tables.ts"

/** Above the block: who is at the tables, who has handed in, and the way there and back. */
export function TablesPart({ back, send }: { readonly back: () => void; readonly send: () => void }) {
  const at = useTables()
  const tell = useTellPart()
  // another block begins with its own tables
  useEffect(() => () => tell({ merging: false, table: undefined }), [tell])
  return at === undefined ? <MadeForTables send={send} /> : <Tables at={at} back={back} />
}

/** Where the exercise is made for tables, the way there. */
function MadeForTables({ send }: { readonly send: () => void }) {
  const { block } = useRun()
  if (block.tables === undefined) return null
  return (
    <div className={styles["suits"]}>
      <Plural value={block.tables.minutes} one="Works at tables: # minute" other="Works at tables: # minutes" />
      <Button size="compact-sm" variant="default" onClick={send}>
        <Trans>To the tables…</Trans>&nbsp;<kbd>{keyWords(RUN_KEYS.tables)}</kbd>
      </Button>
    </div>
  )
}

function Tables({ at, back }: { readonly at: AtTables; readonly back: () => void }) {
  const { t } = useLingui()
  const { block, revealed } = useRun()
  const { merging } = usePart()
  const tell = useTellPart()
  const { tables, isOut, hands, table, turnTo } = at
  const handed = useHandedIn(at)
  const label = (one: number) => tableLabel(tables, one)
  useLeads(isOut)
  return (
    <section className={styles["tables"]} aria-label={t`Tables`} data-out={isOut || undefined}>
      <div className={styles["head"]}>
        {isOut ? <TablesClock /> : null}
        <span role="status" data-testid="handed-in" className={styles["status"]}>
          <HandedInWords label={label} waiting={handed.waiting} all={handed.in} />
        </span>
        {isOut ? (
          <Button size="compact-md" data-next onClick={back}>
            <Trans>All back</Trans>&nbsp;<kbd>{keyWords(RUN_KEYS.tables)}</kbd>
          </Button>
        ) : canMerge(block) ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-pressed={merging}
            onClick={() => tell({ merging: !merging, sorting: false })}
          >
            <Trans>Put together</Trans>&nbsp;<kbd>{keyWords(RUN_KEYS.alike)}</kbd>
          </Button>
        ) : null}
      </div>
      {merging ? null : (
        <div className={styles["chips"]}>
          {tableNumbers(tables).map((one) => (
            <TableChip
              key={one}
              label={label(one)}
              isIn={handed.in.includes(one)}
              pressed={table === one}
              press={() => turnTo(table === one && (!isOut || hands.of === "slips") ? undefined : one)}
            />
          ))}
          {table !== undefined && handed.waiting.includes(table) ? (
            <Nothing table={table} label={label(table)} />
          ) : null}
          <small className={styles["keys"]}>
            {hands.of === "statements" && hands.kind === "card" ? (
              <Trans>{keyWords(RUN_KEYS.nextTable)} next table, or “3: …” as you type</Trans>
            ) : (
              <Trans>{keyWords(RUN_KEYS.nextTable)} next table</Trans>
            )}
            {revealed ? <Trans> · what comes now goes on the wall, at its end</Trans> : null}
          </small>
        </div>
      )}
    </section>
  )
}

interface ChipProps {
  readonly label: string
  readonly isIn: boolean
  readonly pressed: boolean
  readonly press: () => void
}

function TableChip({ label, isIn, pressed, press }: ChipProps) {
  const { t } = useLingui()
  return (
    <UnstyledButton
      className={styles["chip"] ?? ""}
      aria-pressed={pressed}
      aria-label={isIn ? t`Table ${label}, handed in` : t`Table ${label}, not yet`}
      // the words that are being typed go on in their field
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      {label}
      {isIn ? <IconCheck size={14} aria-hidden /> : null}
    </UnstyledButton>
  )
}

interface HandedProps {
  readonly label: (table: number) => string
  readonly all: readonly number[]
  readonly waiting: readonly number[]
}

/** "Tables 1, 2 and 4 in; 3 and 5 not yet". */
function HandedInWords({ label, all, waiting }: HandedProps) {
  const said = (tables: readonly number[]) => new Intl.ListFormat().format(tables.map(label))
  if (all.length === 0) return <Trans>No table has handed in yet</Trans>
  if (waiting.length === 0) {
    return <Plural value={all.length} one="The table has handed in" other="All # tables have handed in" />
  }
  return (
    <Trans>
      <Plural value={all.length} one="Table" other="Tables" /> {said(all)} in; {said(waiting)} not yet
    </Trans>
  )
}

/** A table that has nothing is not waited for. */
function Nothing({ table, label }: { readonly table: number; readonly label: string }) {
  const { call } = useStores()
  const { id, live, block } = useRun()
  const say = useAction(() =>
    call("tables.nothing", { session: id, step: live.step, block: block.id, table, nothing: true }),
  )
  return (
    <Button size="compact-sm" variant="subtle" onClick={() => say.run()}>
      <Trans>Table {label} has nothing</Trans>
    </Button>
  )
}
