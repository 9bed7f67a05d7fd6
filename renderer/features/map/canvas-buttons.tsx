import { useLingui } from "@lingui/react/macro"
import { ActionIcon } from "@mantine/core"
import { IconList, IconMaximize, IconShare3, IconZoomIn, IconZoomOut } from "@tabler/icons-react"
import type { ReactNode, RefObject } from "react"
import type { CanvasHandle } from "../../canvas/use-canvas-handle.ts"
import { keyWords } from "../../ui/key.tsx"
import styles from "./map.module.css"
import { useMap, useMapState } from "./use-map.ts"
import { OUTLINE_KEY } from "./use-map-actions.ts"

/** Bottom right: scale, fit, and the map as an outline. */
export function CanvasButtons({ canvas }: { readonly canvas: RefObject<CanvasHandle | null> }) {
  const { t } = useLingui()
  const { store } = useMap()
  const outline = useMapState((state) => state.outline)
  const turn = () => store.setState({ outline: !outline })
  return (
    <div className={styles["buttons"]} role="toolbar" aria-label={t`View of the map`}>
      {outline ? null : (
        <>
          <IconAct label={t`Zoom out`} hint="-" run={() => canvas.current?.zoomOut()}>
            <IconZoomOut size={18} />
          </IconAct>
          <IconAct label={t`Zoom in`} hint="+" run={() => canvas.current?.zoomIn()}>
            <IconZoomIn size={18} />
          </IconAct>
          <IconAct label={t`Show all of it`} hint="0" run={() => canvas.current?.fit()}>
            <IconMaximize size={18} />
          </IconAct>
        </>
      )}
      <IconAct label={outline ? t`Show as a map` : t`Show as an outline`} hint={keyWords(OUTLINE_KEY)} run={turn}>
        {outline ? <IconShare3 size={18} /> : <IconList size={18} />}
      </IconAct>
    </div>
  )
}

interface IconActProps {
  readonly label: string
  readonly hint: string
  readonly run: () => void
  readonly children: ReactNode
}

function IconAct({ label, hint, run, children }: IconActProps) {
  return (
    <ActionIcon data-tip={`${label} (${hint})`} variant="default" size="lg" aria-label={label} onClick={run}>
      {children}
    </ActionIcon>
  )
}
