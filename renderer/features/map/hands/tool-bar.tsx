import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { useLingui } from "@lingui/react/macro"
import { ActionIcon } from "@mantine/core"
import { IconHandStop, IconLasso, IconLine, IconSquarePlus } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { TOOLS, type Tool } from "../../../canvas/use-gestures.ts"
import { useMap, useMapState } from "../use-map.ts"
import styles from "./hands.module.css"

const LOOKS: Readonly<Record<Tool, { readonly label: MessageDescriptor; readonly icon: ReactNode }>> = {
  hand: { label: msg`Choose and move`, icon: <IconHandStop size={18} /> },
  area: { label: msg`Choose an area (Shift and drag)`, icon: <IconLasso size={18} /> },
  group: { label: msg`Add a group or a note (Alt and press)`, icon: <IconSquarePlus size={18} /> },
  tie: { label: msg`Draw a tie: press one, then the other (Alt and drag)`, icon: <IconLine size={18} /> },
}

/** Bottom left: what a press on the map does, for those who hold no keys. */
export function ToolBar() {
  const { i18n, t } = useLingui()
  const { store } = useMap()
  const tool = useMapState((state) => state.tool)
  return (
    <div className={styles["tools"]} role="toolbar" aria-label={t`Tools of the map`}>
      {TOOLS.map((each) => {
        const label = i18n._(LOOKS[each].label)
        return (
          <ActionIcon
            data-tip={label}
            key={each}
            variant={each === tool ? "light" : "default"}
            size="lg"
            aria-label={label}
            aria-pressed={each === tool}
            onClick={() => store.setState({ tool: each })}
          >
            {LOOKS[each].icon}
          </ActionIcon>
        )
      })}
    </div>
  )
}
