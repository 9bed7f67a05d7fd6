import { Fragment } from "react"
import styles from "./blocks.module.css"

interface BarsProps {
  readonly bars: readonly { readonly label: string; readonly count: number; readonly off?: boolean }[]
}

/** A bar for each word with its count beside it. All bars look alike; none is better. */
export function Bars({ bars }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <dl className={styles["bars"]}>
      {bars.map(({ label, count, off = false }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd data-off={off}>
            <span className={styles["track"]} aria-hidden="true">
              <span className={styles["bar"]} style={{ width: `${(100 * count) / most}%` }} data-none={count === 0} />
            </span>
            <strong>{count}</strong>
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
