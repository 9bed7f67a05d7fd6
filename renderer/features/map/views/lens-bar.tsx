import { Trans, useLingui } from "@lingui/react/macro"
import { Button, NativeSelect, SegmentedControl, Switch } from "@mantine/core"
import { IconX } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { LENS_LIKENESS, LENS_ORDERS, LENS_TIES } from "../../../../shared/contract/lens.ts"
import type { LensOrder } from "../../../../shared/domain/lens-strip.ts"
import { claimCounts, claimedTies, type WhichTies } from "../../../../shared/domain/lens-wanted.ts"
import type { LikenessOf } from "../../../../shared/domain/overlap-matrix.ts"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { dayWords, numberWords } from "../../../ui/format.ts"
import { LENSES, type Look, readyLensFor, VIEW_WORDS } from "../lenses.ts"
import { DIMENSION_WORDS } from "../overlap-words.ts"
import { useMap, useMapState } from "../use-map.ts"
import { TimeSlider } from "./time-slider.tsx"
import styles from "./views.module.css"

/** What can be chosen in the lens that is on, and what its picture rests on. */
export function LensBar() {
  const { i18n, t } = useLingui()
  const { store } = useMap()
  const id = useMapState((state) => state.lens)
  const look = useMapState((state) => state.look)
  const layers = useMapState((state) => state.layers)
  const lens = LENSES.find((ready) => ready.id === id) ?? readyLensFor(look, layers)
  const set = (change: Partial<Look>) => store.setState({ look: { ...look, ...change } })
  const parts: ReactNode[] = []
  if (lens.views.length > 1) {
    parts.push(
      <SegmentedControl
        key="view"
        size="xs"
        aria-label={t`Picture`}
        value={look.view}
        data={lens.views.map((view) => ({ value: view, label: i18n._(VIEW_WORDS[view]) }))}
        onChange={(view) => set({ view })}
      />,
    )
  }
  if (look.view === "lines" && lens.id === "wanted") parts.push(<WhichOnes key="ties" value={look.ties} set={set} />)
  if (look.view === "lines" && layers.has("alike")) parts.push(<WhichLikeness key="alike" look={look} set={set} />)
  if (look.view === "strip") parts.push(<Order key="order" value={look.order} set={set} />)
  if (look.view === "rows" && look.rows === "functions") {
    parts.push(
      <Switch
        key="names"
        size="xs"
        checked={!look.namesHidden}
        label={t`Show the names of the groups`}
        onChange={({ currentTarget: { checked } }) => set({ namesHidden: !checked })}
      />,
    )
  }
  if (lens.time) parts.push(<TimeSlider key="time" />)
  else parts.push(<AsOf key="day" />)
  return <div className={styles["lensBar"]}>{parts}</div>
}

interface Setting<T> {
  readonly value: T
  readonly set: (change: Partial<Look>) => void
}

/** Today's ties, those that are wanted, or where the two differ, with who says so. */
function WhichOnes({ value, set }: Setting<WhichTies>) {
  const { t } = useLingui()
  const { graph } = useMap()
  const counts = claimCounts(claimedTies(graph.ties))
  const words: Readonly<Record<WhichTies, string>> = {
    now: t`Now`,
    wanted: t`Wanted`,
    change: t`Where they differ`,
  }
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t`Which ties`}
        value={value}
        data={LENS_TIES.map((which) => ({ value: which, label: words[which] }))}
        onChange={(which) => set({ ties: which })}
      />
      <span className={styles["barNote"]}>
        {value === "now" ? (
          <Trans>
            Of {counts.of} ties {counts.said["both sides"]} are said by both sides, {counts.said["one side"]} by one
            (dashed), {counts.said.recorded} are recorded by others; {counts.disputed} are told differently.
          </Trans>
        ) : (
          <Trans>
            Of {counts.of} ties {counts.ways.closer} are wanted closer, {counts.ways["less close"]} less close,{" "}
            {counts.ways["as it is"]} as they are, {counts.ways.differently} differently by each; of{" "}
            {counts.ways["not said"]} nobody said. Thicker: the level that is wanted.
          </Trans>
        )}
      </span>
    </>
  )
}

const STEPS = [1, 25, 33, 50, 67, 75]

function WhichLikeness({ look, set }: { readonly look: Look; readonly set: (change: Partial<Look>) => void }) {
  const { i18n, t } = useLingui()
  const { likeness } = useMap()
  const nameOf = (of: LikenessOf) => (of === "composite" ? t`The four as one number` : i18n._(DIMENSION_WORDS[of]))
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t`Likeness by`}
        value={look.likeness}
        data={LENS_LIKENESS.map((of) => ({ value: of, label: nameOf(of) }))}
        onChange={({ currentTarget: { value } }) => set({ likeness: value as LikenessOf })}
      />
      <NativeSelect
        size="xs"
        aria-label={t`Least likeness that is drawn`}
        value={String(look.likenessFrom)}
        data={[...new Set([...STEPS, look.likenessFrom])]
          .sort((a, b) => a - b)
          .map((from) => ({ value: String(from), label: from <= 1 ? t`any in common` : t`from ${from} % on` }))}
        onChange={({ currentTarget: { value } }) => set({ likenessFrom: Number(value) })}
      />
      {look.likeness === "composite" ? <AudienceMark of="console" /> : null}
      <span className={styles["barNote"]} role="status">
        <DrawnNote wanted={look.likenessFrom} />
        {likeness.state === "drawn" && look.likeness === "composite" && likeness.leftOut.length > 0 ? (
          <>
            {" "}
            <Trans>
              Left out, because nearly all groups here list the same:{" "}
              {new Intl.ListFormat().format(likeness.leftOut.map((dimension) => i18n._(DIMENSION_WORDS[dimension])))}.
            </Trans>
          </>
        ) : null}
      </span>
    </>
  )
}

function DrawnNote({ wanted }: { readonly wanted: number }) {
  const { likeness } = useMap()
  switch (likeness.state) {
    case "off":
      return null
    case "computing":
      return <Trans>Working it out…</Trans>
    case "failed":
      return <Trans>This could not be worked out. Choose another likeness to try again.</Trans>
    case "drawn": {
      const from = Math.round(likeness.from * 100)
      if (from > wanted)
        return (
          <Trans>
            {numberWords(likeness.all)} pairs are more than a picture bears: drawn from {from} % on.
          </Trans>
        )
      return <Trans>Thicker: more alike. What it means, only the two groups can say.</Trans>
    }
  }
}

function Order({ value, set }: Setting<LensOrder>) {
  const { t } = useLingui()
  const words: Readonly<Record<LensOrder, string>> = {
    name: t`By name`,
    age: t`By age`,
    lot: t`Drawn by lot`,
  }
  return (
    <SegmentedControl
      size="xs"
      aria-label={t`Order`}
      value={value}
      data={LENS_ORDERS.map((order) => ({ value: order, label: words[order] }))}
      onChange={(order) => set({ order })}
    />
  )
}

/** The day as of which the map is drawn, where that is not today. */
function AsOf() {
  const { store, day } = useMap()
  const chosen = useMapState((state) => state.day)
  if (chosen === undefined) return null
  return (
    <Button
      size="compact-sm"
      variant="light"
      rightSection={<IconX size={14} />}
      onClick={() => store.setState({ day: undefined })}
    >
      <Trans>As of {dayWords(day.slice(0, 7))}: back to today</Trans>
    </Button>
  )
}
