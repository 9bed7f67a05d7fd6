import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Slider, UnstyledButton } from "@mantine/core"
import { IconChartDots, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from "@tabler/icons-react"
import { largestShared } from "../../../shared/domain/map-lens.ts"
import { useWording } from "../../stores/use-wording.ts"
import { keyWords } from "../../ui/key.tsx"
import { tieLevelLabel } from "../../ui/tie-words.ts"
import { Filters } from "./hands/filters.tsx"
import { Legend } from "./legend.tsx"
import { LensList } from "./lens-list.tsx"
import styles from "./map.module.css"
import { useMap, useMapState } from "./use-map.ts"
import { FIGURES_KEY } from "./use-map-actions.ts"

/** Left: what is looked at, how strong it must be, and the legend that is also the filter. */
export function MapDock() {
  const { t } = useLingui()
  const { store } = useMap()
  const open = useMapState((state) => state.dock)
  const lines = useMapState((state) => state.outline || state.look.view === "lines")
  const label = open ? t`Fold lenses and legend` : t`Lenses and legend`
  const fold = (
    <ActionIcon
      data-tip={label}
      variant="subtle"
      aria-label={label}
      aria-expanded={open}
      onClick={() => store.setState({ dock: !open })}
    >
      {open ? <IconLayoutSidebarLeftCollapse size={18} /> : <IconLayoutSidebarLeftExpand size={18} />}
    </ActionIcon>
  )
  if (!open) return <div className={styles["folded"]}>{fold}</div>
  return (
    <div className={styles["dock"]}>
      <LensList fold={fold} />
      <FiguresButton />
      {lines ? (
        <>
          <Filters />
          <Thresholds />
          <Legend />
        </>
      ) : null}
    </div>
  )
}

function FiguresButton() {
  const { store } = useMap()
  const on = useMapState((state) => state.figures)
  return (
    <UnstyledButton
      className={styles["lens"] ?? ""}
      aria-pressed={on}
      title={keyWords(FIGURES_KEY)}
      onClick={() => store.setState({ figures: !on })}
    >
      <span className={styles["keep"]}>
        <IconChartDots size={16} aria-hidden />
        <Trans>Figures</Trans>
      </span>
    </UnstyledButton>
  )
}

/** Only those that do something in the layers that are shown. */
function Thresholds() {
  const { t } = useLingui()
  const { store, graph, lens } = useMap()
  const people = largestShared(graph, "shared people")
  const organizations = largestShared(graph, "shared organizations")
  const hasLevels = graph.ties.some(({ layer, size }) => layer === "works with" && (size ?? 0) > 1)
  const levelWord = tieLevelLabel(lens.level, useWording().content)
  return (
    <div className={styles["thresholds"]}>
      {lens.layers.has("shared people") && people > 1 ? (
        <Threshold
          label={t`Shared people: at least ${lens.people}`}
          value={lens.people}
          most={people}
          onChange={(value) => store.setState({ people: value })}
        />
      ) : null}
      {lens.layers.has("shared organizations") && organizations > 1 ? (
        <Threshold
          label={t`Shared organisations: at least ${lens.organizations}`}
          value={lens.organizations}
          most={organizations}
          onChange={(value) => store.setState({ organizations: value })}
        />
      ) : null}
      {lens.layers.has("works with") && hasLevels ? (
        <Threshold
          label={t`Works with: at least ${lens.level}, ${levelWord}`}
          value={lens.level}
          most={5}
          onChange={(value) => store.setState({ level: value })}
        />
      ) : null}
    </div>
  )
}

interface ThresholdProps {
  readonly label: string
  readonly value: number
  readonly most: number
  readonly onChange: (value: number) => void
}

function Threshold({ label, value, most, onChange }: ThresholdProps) {
  return (
    <div className={styles["threshold"]}>
      <span aria-hidden="true">{label}</span>
      <Slider size="sm" min={1} max={most} step={1} value={value} label={null} thumbLabel={label} onChange={onChange} />
    </div>
  )
}
