import { Title } from "@mantine/core"
import { type ReactNode, useId } from "react"
import styles from "./settings-page.module.css"

/** One subject of the settings. */
export function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles["section"]} aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      {children}
    </section>
  )
}
