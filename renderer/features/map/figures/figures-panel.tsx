import { Trans, useLingui } from "@lingui/react/macro"
import { CloseButton } from "@mantine/core"
import { useRef } from "react"
import mapStyles from "../map.module.css"
import { useComputed } from "../use-computed.ts"
import { useMap, useMapState } from "../use-map.ts"
import { Working } from "../views/working.tsx"
import { CoverageFigures } from "./coverage-figures.tsx"
import { Delicate } from "./delicate.tsx"
import styles from "./figures.module.css"
import { SeatFigures } from "./seat-figures.tsx"
import { TieFigures } from "./tie-figures.tsx"

/** Right: the figures of the groups and ties as of the map's day, each with a sentence and its inputs. */
export function FiguresPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui()
  const { day } = useMap()
  const level = useMapState((state) => state.level)
  const heading = useRef<HTMLHeadingElement>(null)
  const figures = useComputed("figures", { day, level })
  return (
    <aside
      className={styles["panel"]}
      aria-label={t`Figures`}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose()
      }}
    >
      <div className={mapStyles["factsHead"]}>
        <h2 ref={heading} tabIndex={-1}>
          <Trans>Figures</Trans>
        </h2>
        <CloseButton aria-label={t`Close the figures`} onClick={onClose} />
      </div>
      <p className={styles["base"]}>
        <Trans>Each with what it rests on: choose its name. A figure opens a talk, it does not close one.</Trans>
      </p>
      {figures.state === "done" ? (
        <>
          <Delicate />
          <SeatFigures figures={figures.value} />
          <TieFigures figures={figures.value} />
          <CoverageFigures figures={figures.value} />
        </>
      ) : (
        <Working of={figures} />
      )}
    </aside>
  )
}
