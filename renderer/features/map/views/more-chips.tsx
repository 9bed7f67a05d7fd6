import { Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { type ReactNode, useState } from "react"
import styles from "./views.module.css"

/** Groups named in a row before the rest is only counted. */
const NAMED = 40

/** The chips of a row; where they are many, the rest on request. */
export function MoreChips({ children }: { readonly children: readonly ReactNode[] }) {
  const [all, setAll] = useState(false)
  const rest = children.length - NAMED
  return (
    <div className={styles["chips"]}>
      {all ? children : children.slice(0, NAMED)}
      {rest > 0 && !all ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
          <Trans>{rest} more</Trans>
        </Button>
      ) : null}
    </div>
  )
}
