import { Title } from "@mantine/core"
import type { ReactNode } from "react"
import styles from "./page.module.css"

interface PageProps {
  readonly title: ReactNode
  /** One line under the title. */
  readonly lead?: ReactNode
  /** The page's own acts, the filled one first. */
  readonly acts?: ReactNode
  /** True where the page fills the window and scrolls inside itself (a table, the map). */
  readonly full?: boolean
  readonly children: ReactNode
}

/** One place of the console: a title, its acts, one main thing. */
export function Page({ title, lead, acts, full = false, children }: PageProps) {
  return (
    <section className={full ? `${styles["page"]} ${styles["full"]}` : styles["page"]}>
      <header className={styles["head"]}>
        <div>
          <Title order={1}>{title}</Title>
          {lead === undefined ? null : <p className={styles["lead"]}>{lead}</p>}
        </div>
        {acts === undefined ? null : <div className={styles["acts"]}>{acts}</div>}
      </header>
      <div className={styles["body"]}>{children}</div>
    </section>
  )
}

interface EmptyProps {
  readonly title: ReactNode
  readonly children: ReactNode
  readonly acts: ReactNode
}

/** What stands where there is nothing yet: a sentence and the next act. */
export function Empty({ title, children, acts }: EmptyProps) {
  return (
    <div className={styles["empty"]}>
      <Title order={2}>{title}</Title>
      <p>{children}</p>
      <div className={styles["acts"]}>{acts}</div>
    </div>
  )
}
