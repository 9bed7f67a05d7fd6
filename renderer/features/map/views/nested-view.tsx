import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { useMemo } from "react"
import { type Nest, nestedGroups } from "../../../../shared/domain/lens-nested.ts"
import { useMap } from "../use-map.ts"
import { GroupChip } from "./group-chip.tsx"
import styles from "./views.module.css"

/** Networks that hold groups, and wider councils where networks have a seat: boxes in boxes, by name. */
export function NestedView() {
  const { t } = useLingui()
  const { graph } = useMap()
  const { nests, alone } = useMemo(() => nestedGroups(graph), [graph])
  return (
    <div className={styles["view"]}>
      <p className={styles["base"]}>
        <Trans>
          A box holds the groups that are part of it, and those with a seat at its table as a group. Each keeps its own
          name. In alphabetical order.
        </Trans>
      </p>
      {nests.length === 0 ? (
        <p className={styles["empty"]}>
          <Trans>No group is recorded as part of another, or as holding a seat at another, yet.</Trans>
        </p>
      ) : (
        <ul className={styles["nests"]} aria-label={t`Groups within groups`}>
          {nests.map((nest) => (
            <NestBox key={nest.id} nest={nest} />
          ))}
        </ul>
      )}
      {alone.length === 0 ? null : (
        <section className={styles["alone"]}>
          <h3>
            <Plural value={alone.length} one="# group on its own" other="# groups on their own" />
          </h3>
          <div className={styles["chips"]}>
            {alone.map((id) => (
              <GroupChip key={id} id={id} />
            ))}
          </div>
        </section>
      )}
    </div>
  )
}

function NestBox({ nest: { id, by, inside, again } }: { readonly nest: Nest }) {
  const { t } = useLingui()
  const { words } = useMap()
  const seat = by === "seat" ? t`holds a seat` : undefined
  const note = again ? [seat, t`also elsewhere`].filter(Boolean).join(", ") : seat
  return (
    <li className={styles["nest"]} data-by={by} data-leaf={inside.length === 0 || undefined}>
      <GroupChip id={id} note={note} part={by === "seat"} />
      {inside.length === 0 ? null : (
        <ul aria-label={t`Within ${words.nameOf(id)}`}>
          {inside.map((one) => (
            <NestBox key={one.id} nest={one} />
          ))}
        </ul>
      )}
    </li>
  )
}
