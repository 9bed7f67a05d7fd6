import { Trans } from "@lingui/react/macro"
import type { SheetPlan } from "../../../../shared/domain/map-sheets.ts"
import { useMap } from "../use-map.ts"
import styles from "./print.module.css"

/** The numbers of what is drawn with their names: to hang beside the poster, and to type from. */
export function NumberList({ page, title }: { readonly page: SheetPlan["page"]; readonly title: string }) {
  const { scene } = useMap()
  const numbered = scene.cards
    .flatMap(({ id, name, number }) => (number === undefined ? [] : [{ id, name, number }]))
    .sort((a, b) => a.number - b.number)
  return (
    <div className={styles["list"]} style={{ "--sheet-width": page.width, "--sheet-height": page.height } as object}>
      <h2>{title}</h2>
      <p>
        <Trans>Numbers and names. A tie is typed as 4-7 2, a direction as 4&gt;9.</Trans>
      </p>
      <ol>
        {numbered.map(({ id, name, number }) => (
          <li key={id}>
            <b>{number}</b> {name}
          </li>
        ))}
      </ol>
    </div>
  )
}
