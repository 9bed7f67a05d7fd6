import type { ReactNode } from "react"
import { sortedBy } from "../../../../shared/domain/sorting.ts"
import lists from "../lists/lists.module.css"
import styles from "./profile.module.css"

interface LinkTo {
  readonly name: string
  /** Under #/groups/. */
  readonly href: string
}

/** Names that open what they stand for, in alphabetical order. */
export function LinkList({ links, empty }: { readonly links: readonly LinkTo[]; readonly empty: ReactNode }) {
  if (links.length === 0) return <p className={lists["hint"]}>{empty}</p>
  return (
    <ul className={styles["links"]}>
      {sortedBy(links, ({ name }) => name).map(({ name, href }) => (
        <li key={href}>
          <a href={`#/groups/${href}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
