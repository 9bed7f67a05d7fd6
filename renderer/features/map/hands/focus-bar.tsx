import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, SegmentedControl, Slider } from "@mantine/core"
import { useMap, useMapState } from "../use-map.ts"
import styles from "./hands.module.css"

const MOST_STEPS = 9

/** What the map is narrowed to, and the way back. */
export function FocusBar() {
  const { t } = useLingui()
  const { store, words, scene } = useMap()
  const focus = useMapState((state) => state.focus)
  const conditions = useMapState((state) => state.filters.filter(({ values }) => values.size > 0).length)
  const outside = useMapState((state) => state.outside)
  const ego = useMapState((state) => state.ego)
  if (focus === undefined && conditions === 0) return null
  return (
    <section className={styles["focus"]} aria-label={t`Narrowed to`}>
      {focus === undefined ? null : (
        <>
          <span>
            <Plural
              value={focus.steps}
              _0={`Only ${words.nameOf(focus.on)}`}
              one={`# step around ${words.nameOf(focus.on)}`}
              other={`# steps around ${words.nameOf(focus.on)}`}
            />
          </span>
          <Slider
            className={styles["steps"] ?? ""}
            size="sm"
            min={0}
            max={MOST_STEPS}
            step={1}
            value={focus.steps}
            label={null}
            thumbLabel={t`Steps`}
            onChange={(steps) => store.setState({ focus: { ...focus, steps } })}
          />
        </>
      )}
      {conditions === 0 ? null : (
        <span>
          <Plural value={conditions} one="# condition" other="# conditions" />
        </span>
      )}
      <SegmentedControl
        size="xs"
        aria-label={t`The others`}
        value={outside}
        data={[
          { value: "dim", label: t`Dim others` },
          { value: "hide", label: t`Hide others` },
        ]}
        onChange={(value) => store.setState({ outside: value })}
      />
      {outside === "hide" ? (
        <span className={styles["muted"]}>
          <Plural value={scene.cards.length} one="# shown" other="# shown" />
        </span>
      ) : null}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() =>
          store.setState({
            focus: undefined,
            filters: [],
            ...(ego !== undefined && { ego: undefined, outside: "dim" }),
          })
        }
      >
        <Trans>Show everything</Trans>
      </Button>
    </section>
  )
}
