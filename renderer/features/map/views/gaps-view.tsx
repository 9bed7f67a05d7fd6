import { Trans, useLingui } from "@lingui/react/macro"
import { UnstyledButton } from "@mantine/core"
import { useMemo } from "react"
import { isOffered } from "../../../../shared/domain/coding-taxonomy.ts"
import { type GapCell, GRID_BANDS, gapGrid, lifeCourseGroup } from "../../../../shared/domain/coverage-gaps-grid.ts"
import { useCoder } from "../../../stores/use-coder.ts"
import { useMap } from "../use-map.ts"
import { useBandWords } from "./band-words.ts"
import { useChoosing, useGroups } from "./use-groups.ts"
import styles from "./views.module.css"

/** Where nobody works, by issue and stretch of growing up, told apart from what is not yet known. */
export function GapsView() {
  const { t } = useLingui()
  const { day } = useMap()
  const groups = useGroups()
  const coder = useCoder()
  const words = useBandWords()
  const { grid, issues } = useMemo(() => {
    const known = [...groups].map(([id, body]) => lifeCourseGroup(id, body, coder))
    const first = [...coder.taxonomy("issues").values()].filter((tag) => tag.parent === undefined && isOffered(tag))
    const ids = first.map(({ id }) => id)
    return { grid: gapGrid(known, ids, GRID_BANDS, day), issues: first }
  }, [groups, coder, day])
  const enough = grid.coverage.of > 0 && grid.coverage.known * 10 >= grid.coverage.of * 7
  return (
    <div className={styles["view"]}>
      <p className={styles["base"]}>
        <Trans>
          Of {grid.coverage.known} of {grid.coverage.of} groups both issues and ages are wholly known.
        </Trans>{" "}
        {enough ? (
          <Trans>An empty field is a gap among those that were asked.</Trans>
        ) : (
          <Trans>From 70 % on an empty field may be called a gap; until then it is not yet known.</Trans>
        )}
      </p>
      <div className={styles["gridScroll"]}>
        <table className={styles["gaps"]} aria-label={t`Groups by issue and age`}>
          <thead>
            <tr>
              <td />
              {GRID_BANDS.map((band) => (
                <th key={band} scope="col">
                  {words(band)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {issues.map(({ id, name }, row) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {grid.cells.slice(row * GRID_BANDS.length, (row + 1) * GRID_BANDS.length).map((cell) => (
                  <Cell key={cell.band} cell={cell} name={`${name}, ${words(cell.band)}`} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles["key"]}>
        <span className={styles["gapSample"]} data-standing="gap" /> <Trans>gap: nobody, as far as was asked</Trans>
        <span className={styles["gapSample"]} data-standing="not yet known">
          ?
        </span>{" "}
        <Trans>not yet known</Trans>
      </p>
    </div>
  )
}

function Cell({ cell, name }: { readonly cell: GapCell; readonly name: string }) {
  const { t } = useLingui()
  const { chooseAll, chosen } = useChoosing()
  const count = cell.groups.length
  if (cell.standing === "served") {
    return (
      <td data-standing="served" data-chosen={cell.groups.some(chosen) || undefined}>
        <UnstyledButton
          className={styles["cell"] ?? ""}
          aria-label={t`${name}: ${count} groups`}
          onClick={() => chooseAll(cell.groups)}
        >
          {count}
        </UnstyledButton>
      </td>
    )
  }
  const gap = cell.standing === "gap"
  return (
    <td data-standing={cell.standing}>
      <span className="sr-only">{gap ? t`gap` : t`not yet known`}</span>
      <span aria-hidden="true">{gap ? "–" : "?"}</span>
    </td>
  )
}
