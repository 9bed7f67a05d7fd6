import type { LensView } from "../lenses.ts"
import { GapsView } from "./gaps-view.tsx"
import { NestedView } from "./nested-view.tsx"
import { QuadrantView } from "./quadrant-view.tsx"
import { RowsView } from "./rows-view.tsx"
import { StripView } from "./strip-view.tsx"
import { TablesView } from "./tables-view.tsx"
import styles from "./views.module.css"

interface LensPictureProps {
  readonly view: Exclude<LensView, "lines">
}

/** A lens whose picture is not lines between cards, in the canvas's place and with the same selection. */
export function LensPicture({ view }: LensPictureProps) {
  return (
    <div className={styles["picture"]} data-testid="lens-picture">
      <Picture view={view} />
    </div>
  )
}

function Picture({ view }: LensPictureProps) {
  switch (view) {
    case "rows":
      return <RowsView />
    case "strip":
      return <StripView />
    case "gaps":
      return <GapsView />
    case "nested":
      return <NestedView />
    case "tables":
      return <TablesView />
    case "quadrant":
      return <QuadrantView />
  }
}
