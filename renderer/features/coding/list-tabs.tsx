import { Trans, useLingui } from "@lingui/react/macro"
import { IconCheck } from "@tabler/icons-react"
import { CODED, type Coded } from "../../../shared/contract/coding.ts"
import type { WordingRow } from "../../../shared/domain/coding-wordings.ts"
import { numberWords } from "../../ui/format.ts"
import styles from "./coding.module.css"
import { LIST_WORDS } from "./dimension-words.ts"

interface ListTabsProps {
  readonly rows: readonly WordingRow[]
  /** Undefined for all lists at once. */
  readonly current: Coded | undefined
}

/** What groups say in words, with how much of it is left to be said the same way. */
export function ListTabs({ rows, current }: ListTabsProps) {
  const { t, i18n } = useLingui()
  const lists = Map.groupBy(rows, ({ dimension }) => dimension)
  return (
    <nav className={styles["tabs"]} aria-label={t`Lists`}>
      <a href="#/groups/words" aria-current={current === undefined ? "page" : undefined}>
        <Trans>All</Trans> <Left rows={rows} />
      </a>
      {CODED.map((dimension) => {
        const own = lists.get(dimension) ?? []
        if (own.length === 0 && current !== dimension) return null
        return (
          <a
            key={dimension}
            href={`#/groups/words/${dimension}`}
            aria-current={dimension === current ? "page" : undefined}
          >
            {i18n._(LIST_WORDS[dimension])} <Left rows={own} />
          </a>
        )
      })}
    </nav>
  )
}

function Left({ rows }: { readonly rows: readonly WordingRow[] }) {
  const { t } = useLingui()
  const left = rows.filter(({ meaning }) => meaning === undefined).length
  return left === 0 ? (
    <IconCheck size={14} aria-label={t`all said`} className={styles["done"]} />
  ) : (
    <span className={styles["count"]} title={t`${left} left to say`}>
      {numberWords(left)}
    </span>
  )
}
