import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Checkbox, NativeSelect, UnstyledButton } from "@mantine/core"
import { MARKS, type MarkBy, markOf } from "../../../shared/domain/map-categories.ts"
import { type LayerCount, layerCounts } from "../../../shared/domain/map-lens.ts"
import type { MapLayer } from "../../../shared/domain/map-ties.ts"
import { LayerSample, Swatch } from "../../canvas/samples.tsx"
import { useWording } from "../../stores/use-wording.ts"
import { numberWords } from "../../ui/format.ts"
import { layerWords } from "./lenses.ts"
import styles from "./map.module.css"
import { useMap, useMapState } from "./use-map.ts"

/** What lines and letters mean, how many there are, and which of them are shown. */
export function Legend() {
  const { t } = useLingui()
  const { graph, lens } = useMap()
  return (
    <section aria-label={t`Legend`} className={styles["legend"]}>
      <h2>
        <Trans>Lines</Trans>
      </h2>
      {layerCounts(graph, lens).map((count) => (
        <LayerRow key={count.layer} count={count} />
      ))}
      <p className={styles["note"]}>
        <Trans>Thicker: closer, or more of them. Dashed: not confirmed by both. Dotted: told differently.</Trans>
      </p>
      <Categories />
      <p className={styles["note"]}>
        <Trans>○ Nobody of the group has confirmed its profile.</Trans>
      </p>
      {graph.ended === 0 ? null : (
        <p className={styles["note"]}>
          <Plural
            value={graph.ended}
            one="# group has ended or was merged and is not drawn."
            other="# groups have ended or were merged and are not drawn."
          />
        </p>
      )}
    </section>
  )
}

function LayerRow({ count: { layer, drawn, all } }: { readonly count: LayerCount }) {
  const { i18n, t } = useLingui()
  const { store } = useMap()
  const layers = useMapState((state) => state.layers)
  const shown = layers.has(layer)
  const turn = () => {
    const next = new Set<MapLayer>(layers)
    if (shown) next.delete(layer)
    else next.add(layer)
    store.setState({ layers: next })
  }
  const words = layerWords(i18n, layer, useWording().content)
  const number = drawn === all ? numberWords(all) : t`${numberWords(drawn)} of ${numberWords(all)}`
  return (
    <Checkbox
      size="xs"
      className={styles["layer"] ?? ""}
      checked={shown}
      onChange={turn}
      label={
        <>
          <LayerSample layer={layer} />
          <span className={styles["layerWords"]}>{words}</span>
          <span className={styles["count"]}>{number}</span>
        </>
      }
    />
  )
}

function Categories() {
  const { store, projection, scene } = useMap()
  const { t } = useLingui()
  const markBy = useMapState((state) => state.markBy)
  const markWords: Readonly<Record<MarkBy, string>> = {
    kind: t`Groups by kind`,
    "host sector": t`Groups by their host's sector`,
    stage: t`Groups by stage`,
    none: t`Groups without marks`,
  }
  const choose = (name: string) => {
    const ids = scene.cards.filter((card) => markOf(card, markBy) === name).map(({ id }) => id)
    store.setState({ selection: { kind: "cards", ids } })
  }
  return (
    <>
      <NativeSelect
        size="xs"
        mt="xs"
        aria-label={t`Mark groups by`}
        value={markBy}
        data={MARKS.map((value) => ({ value, label: markWords[value] }))}
        onChange={({ currentTarget: { value } }) => store.setState({ markBy: value as MarkBy })}
      />
      {[...projection.categories.values()].map(({ name, letter, colour, count }) => (
        <UnstyledButton key={name} className={styles["category"] ?? ""} onClick={() => choose(name)}>
          <Swatch colour={colour} />
          <strong>{letter}</strong>
          <span className={styles["layerWords"]}>{name}</span>
          <span className={styles["count"]}>{numberWords(count)}</span>
        </UnstyledButton>
      ))}
    </>
  )
}
