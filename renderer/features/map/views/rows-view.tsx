import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { UnstyledButton } from "@mantine/core"
import { useVirtualizer } from "@tanstack/react-virtual"
import { type ReactNode, useMemo, useRef } from "react"
import { drawnByLot } from "../../../../shared/domain/by-lot.ts"
import {
  footprintRows,
  functionRows,
  funderRows,
  type InRow,
  type LensRow,
  type LensRows,
  measureRows,
  moneyOf,
  type RowsOf,
} from "../../../../shared/domain/lens-rows.ts"
import { TAXONOMY_WORDS } from "../../../../shared/method/taxonomies/taxonomies.ts"
import { LANGUAGES } from "../../../../shared/method/words.ts"
import { useRecords } from "../../../stores/stores.tsx"
import { useCoder } from "../../../stores/use-coder.ts"
import { numberWords } from "../../../ui/format.ts"
import { useMapState } from "../use-map.ts"
import { GroupChip, NamelessChip } from "./group-chip.tsx"
import { MoreChips } from "./more-chips.tsx"
import { useChoosing, useGroups } from "./use-groups.ts"
import styles from "./views.module.css"

/** Funders, measures, places or functions, each with the groups that have it. */
export function RowsView() {
  const of = useMapState((state) => state.look.rows)
  const hidden = useMapState((state) => state.look.namesHidden)
  const found = useRows(of)
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: found.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  })
  return (
    <div className={styles["view"]} ref={scroller}>
      <Base of={of} rows={found} hidden={hidden} />
      {found.rows.length === 0 ? <Nothing of={of} /> : null}
      <ul className={styles["rows"]} style={{ height: virtual.getTotalSize() }} aria-label={useTitle(of)}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = found.rows[index]
          return row === undefined ? null : (
            <li
              key={row.id}
              ref={virtual.measureElement}
              data-index={index}
              className={styles["row"]}
              style={{ transform: `translateY(${start}px)` }}
            >
              <RowHead of={of} row={row} hidden={hidden} />
              <Chips of={of} row={row} hidden={hidden} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
const ROW_HEIGHT = 72

function useRows(of: RowsOf): LensRows {
  const groups = useGroups()
  const units = useRecords("placeUnit")
  const coder = useCoder()
  return useMemo(() => {
    switch (of) {
      case "funders":
        return funderRows(groups, coder)
      case "measures":
        return measureRows(groups, coder)
      case "places":
        return footprintRows(groups, units)
      case "functions":
        return functionRows(groups)
    }
  }, [of, groups, units, coder])
}

function useTitle(of: RowsOf): string {
  const { t } = useLingui()
  const titles: Readonly<Record<RowsOf, string>> = {
    funders: t`Funders`,
    measures: t`Measures`,
    places: t`Places`,
    functions: t`Functions`,
  }
  return titles[of]
}

interface BaseProps {
  readonly of: RowsOf
  readonly rows: LensRows
  readonly hidden: boolean
}

/** Of how many groups it is known; the others can be chosen. */
function Base({ of, rows: { coverage, notKnown }, hidden }: BaseProps) {
  const { chooseAll } = useChoosing()
  const known: Readonly<Record<RowsOf, ReactNode>> = {
    funders: (
      <Trans>
        {coverage.known} of {coverage.of} groups have said who funds them. Amounts in thousands a year.
      </Trans>
    ),
    measures: (
      <Trans>
        {coverage.known} of {coverage.of} groups have said what they measure, in words that are matched.
      </Trans>
    ),
    places: (
      <Trans>
        {coverage.known} of {coverage.of} groups have said where they work. A place inside another is covered with it.
      </Trans>
    ),
    functions: (
      <Trans>
        {coverage.known} of {coverage.of} groups have said what they do of all six. A piece of it counts, at any
        strength.
      </Trans>
    ),
  }
  return (
    <p className={styles["base"]}>
      {known[of]}{" "}
      {notKnown.length === 0 || hidden ? null : (
        <UnstyledButton className={styles["link"] ?? ""} onClick={() => chooseAll(notKnown)}>
          <Plural value={notKnown.length} one="Show the one not yet known" other="Show the # not yet known" />
        </UnstyledButton>
      )}
    </p>
  )
}

function Nothing({ of }: { readonly of: RowsOf }) {
  return (
    <p className={styles["empty"]}>
      {of === "places" ? (
        <Trans>There is no list of places yet. Write it under Groups, Places.</Trans>
      ) : (
        <Trans>No group has said any yet. It is asked in each profile.</Trans>
      )}
    </p>
  )
}

function RowHead({ of, row, hidden }: { readonly of: RowsOf; readonly row: LensRow; readonly hidden: boolean }) {
  const { chooseAll } = useChoosing()
  const { groups, coverage } = row
  const name = of === "functions" ? TAXONOMY_WORDS[LANGUAGES[0]].functions[row.id as "1"] : row.name
  // words that nobody has matched yet are no base
  const count =
    coverage.known < groups.length ? (
      <Plural value={groups.length} one="# group" other="# groups" />
    ) : (
      <Trans>
        {groups.length} of {coverage.known}
      </Trans>
    )
  return (
    <div className={styles["rowHead"]} style={{ paddingInlineStart: `calc(var(--space-4) * ${row.depth})` }}>
      <strong>{name}</strong>
      <span className={styles["rowNote"]}>
        {hidden || groups.length === 0 ? (
          count
        ) : (
          <UnstyledButton className={styles["link"] ?? ""} onClick={() => chooseAll(groups.map(({ id }) => id))}>
            {count}
          </UnstyledButton>
        )}
        {of === "places" && row.children !== undefined ? (
          <>
            {" · "}
            <Trans>{numberWords(row.children)} children</Trans>
          </>
        ) : null}
        {of === "funders" ? <Money row={row} /> : null}
      </span>
    </div>
  )
}

function Money({ row }: { readonly row: LensRow }) {
  const { known, open } = moneyOf(row)
  return (
    <>
      {known === 0 ? null : (
        <>
          {" · "}
          <Trans>{numberWords(known)} thousand a year</Trans>
        </>
      )}
      {open === 0 ? null : (
        <>
          {" · "}
          <Plural value={open} one="one amount not known" other="# amounts not known" />
        </>
      )}
    </>
  )
}

function Chips({ of, row, hidden }: { readonly of: RowsOf; readonly row: LensRow; readonly hidden: boolean }) {
  const { groups } = row
  if (groups.length === 0) {
    return (
      <p className={styles["nobody"]}>
        {row.coverage.known === 0 ? <Trans>Not yet known.</Trans> : <Trans>Nobody among those who said.</Trans>}
      </p>
    )
  }
  // without names, an order that would give them away is drawn by lot
  const shown = hidden ? drawnByLot(groups, ({ id }) => `${row.id} ${id}`) : groups
  return (
    <MoreChips>
      {shown.map((group) =>
        hidden ? (
          <NamelessChip key={group.id} note={noteOf(of, group)} />
        ) : (
          <GroupChip key={group.id} id={group.id} note={noteOf(of, group)} part={group.part === true} />
        ),
      )}
    </MoreChips>
  )
}

function noteOf(of: RowsOf, { amount, part }: InRow): ReactNode {
  if (part === true) return <Trans>in part</Trans>
  if (amount === undefined) return of === "funders" ? "?" : undefined
  return of === "functions" ? <Strength of={amount} /> : numberWords(amount)
}

const STRONGEST = 4

/** Steps of strength as filled and empty dots, with the number for who does not see them. */
function Strength({ of }: { readonly of: number }) {
  return (
    <>
      <span aria-hidden="true">{"▪".repeat(of) + "▫".repeat(STRONGEST - of)}</span>
      <span className="sr-only">
        <Trans>strength {of} of 4</Trans>
      </span>
    </>
  )
}
