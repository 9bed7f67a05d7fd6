import { Trans } from "@lingui/react/macro"
import type { ReactNode } from "react"
import { says } from "../../../shared/method/contents.ts"
import styles from "./method-page.module.css"

interface FoundProps<T> {
  readonly of: readonly T[]
  readonly query: string
  readonly textsOf: (item: T) => readonly string[]
  readonly children: (item: T) => ReactNode
}

/** Those that say what is looked for, or a line that there are none here. */
export function Found<T>({ of, query, textsOf, children }: FoundProps<T>) {
  const found = of.filter((item) => says(textsOf(item), query))
  if (found.length === 0) {
    return (
      <p className={styles["none"]}>
        <Trans>Nothing here says “{query}”. Other parts may.</Trans>
      </p>
    )
  }
  return <>{found.map(children)}</>
}
