import { msg, plural } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button, Slider } from "@mantine/core"
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react"
import { useMemo } from "react"
import { countsOf, dayOfMonth, type MomentOf, timeLine } from "../../../../shared/domain/lens-time.ts"
import { useRecords } from "../../../stores/stores.tsx"
import { dayWords } from "../../../ui/format.ts"
import { useMap, useMapState } from "../use-map.ts"
import styles from "./views.module.css"

/** The month for which the map is drawn, and what began, ended or took place in it. */
export function TimeSlider() {
  const { t } = useLingui()
  const { store, today } = useMap()
  const day = useMapState((state) => state.day)
  const line = useTimeLine(today)
  const last = line.months.length - 1
  const at =
    day === undefined
      ? last
      : Math.max(
          0,
          line.months.findLastIndex((month) => month <= day.slice(0, 7)),
        )
  const month = line.months[at] ?? today.slice(0, 7)
  const go = (to: number) => {
    const wanted = line.months[Math.min(last, Math.max(0, to))]
    if (wanted !== undefined) store.setState({ day: to >= last ? undefined : dayOfMonth(wanted, today) })
  }
  return (
    <div className={styles["time"]}>
      <ActionIcon variant="default" aria-label={t`A month earlier`} disabled={at <= 0} onClick={() => go(at - 1)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Slider
        className={styles["timeSlider"] ?? ""}
        min={0}
        max={Math.max(1, last)}
        value={at}
        label={(value) => dayWords(line.months[value] ?? month)}
        thumbLabel={t`Month that the map is drawn for`}
        onChange={go}
      />
      <ActionIcon variant="default" aria-label={t`A month later`} disabled={at >= last} onClick={() => go(at + 1)}>
        <IconChevronRight size={16} />
      </ActionIcon>
      <strong className={styles["month"]}>{dayWords(month)}</strong>
      <span className={styles["happened"]} role="status">
        <Happened counts={countsOf(line.byMonth.get(month) ?? [])} />
      </span>
      {day === undefined ? null : (
        <Button size="compact-sm" variant="subtle" onClick={() => store.setState({ day: undefined })}>
          <Trans>Back to today</Trans>
        </Button>
      )}
    </div>
  )
}

function useTimeLine(today: string) {
  const coalition = useRecords("coalition")
  const organization = useRecords("organization")
  const seat = useRecords("seat")
  const tie = useRecords("tie")
  const session = useRecords("session")
  const decision = useRecords("decision")
  return useMemo(
    () => timeLine({ coalition, organization, seat, tie, session, decision }, today),
    [coalition, organization, seat, tie, session, decision, today],
  )
}

const WORDS: Readonly<Record<MomentOf, (n: number) => ReturnType<typeof msg>>> = {
  "group began": (n) => msg`${plural(n, { one: "# group began", other: "# groups began" })}`,
  "group ended": (n) => msg`${plural(n, { one: "# group ended", other: "# groups ended" })}`,
  seat: (n) => msg`${plural(n, { one: "# seat was taken", other: "# seats were taken" })}`,
  "seat left": (n) => msg`${plural(n, { one: "# seat was given back", other: "# seats were given back" })}`,
  tie: (n) => msg`${plural(n, { one: "# tie began", other: "# ties began" })}`,
  "tie ended": (n) => msg`${plural(n, { one: "# tie ended", other: "# ties ended" })}`,
  compared: (n) => msg`${plural(n, { one: "# pair compared its work", other: "# pairs compared their work" })}`,
  session: (n) => msg`${plural(n, { one: "# session", other: "# sessions" })}`,
  decision: (n) => msg`${plural(n, { one: "# decision", other: "# decisions" })}`,
}

function Happened({ counts }: { readonly counts: ReturnType<typeof countsOf> }) {
  const { i18n } = useLingui()
  if (counts.length === 0) return <Trans>Nothing dated in this month.</Trans>
  return new Intl.ListFormat().format(counts.map(({ what, count }) => i18n._(WORDS[what](count))))
}
