import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useMemo } from "react"
import type { MapCard } from "../../../../shared/domain/map-graph.ts"
import { organizationTables } from "../../../../shared/domain/organization-tables.ts"
import { useRecord, useRecords } from "../../../stores/stores.tsx"
import { numberWords } from "../../../ui/format.ts"
import mapStyles from "../map.module.css"
import { useMap, useMapState } from "../use-map.ts"
import { Pin } from "./chosen-acts.tsx"
import styles from "./hands.module.css"

/** Looking at one card: what is around it, its teams, whether it stays where it is. */
export function CardActs({ card: { id, is } }: { readonly card: MapCard }) {
  const { store } = useMap()
  const expanded = useMapState((state) => state.expanded.has(id))
  const focused = useMapState((state) => state.focus?.on === id)
  const teams = useRecord("coalition", id)?.subgroups?.items.length ?? 0
  const turn = () => store.setState(({ expanded: before }) => ({ expanded: before.symmetricDifference(new Set([id])) }))
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-pressed={focused}
        onClick={() => store.setState({ focus: focused ? undefined : { on: id, steps: 1 } })}
      >
        <Trans>Only around it</Trans>
      </Button>
      {teams === 0 || is !== "group" ? null : (
        <Button size="compact-sm" variant="default" aria-pressed={expanded} onClick={turn}>
          <Plural value={teams} one="# team" other="# teams" />
        </Button>
      )}
      <Pin ids={[id]} />
    </>
  )
}

/** One organisation: every table it sits at, and the hours that these take a year. */
export function OrganizationTables({ id }: { readonly id: string }) {
  const { t } = useLingui()
  const { store, day } = useMap()
  const seats = useRecords("seat")
  const groups = useRecords("coalition")
  const ego = useMapState((state) => state.ego === id)
  const found = useMemo(() => organizationTables(id, seats.values(), groups, day), [id, seats, groups, day])
  const hoursOf = (hours: number | null) => (hours === null ? "–" : t`${numberWords(Math.round(hours))} h`)
  return (
    <section>
      <h3>
        <Plural value={found.tables.length} _0="Sits at no table" one="Sits at # table" other="Sits at # tables" />
      </h3>
      {found.tables.length === 0 ? null : (
        <>
          <p>
            {found.hours === null ? (
              <Trans>Hours a year are not known: nobody has said how often the groups meet.</Trans>
            ) : (
              <Trans>
                About {numberWords(Math.round(found.hours))} hours a year, counted for {found.known} of{" "}
                {found.tables.length} tables.
              </Trans>
            )}
          </p>
          <ul className={styles["list"]}>
            {found.tables.map(({ coalition, seats: held, hours }) => (
              <li key={coalition}>
                <a href={`#/groups/${encodeURIComponent(coalition)}`}>{groups.get(coalition)?.name ?? "?"}</a>
                <span className={styles["hours"]}>
                  <Plural value={held} one="# seat" other="# seats" />, {hoursOf(hours)}
                </span>
              </li>
            ))}
          </ul>
          <p className={mapStyles["note"]}>
            <Trans>Meetings a year times hours times those who come, for each seat.</Trans>
          </p>
          <Button
            size="compact-sm"
            variant="default"
            aria-pressed={ego}
            onClick={() =>
              store.setState(
                ego
                  ? { ego: undefined, focus: undefined, outside: "dim" }
                  : { ego: id, focus: { on: id, steps: 1 }, outside: "hide" },
              )
            }
          >
            {ego ? <Trans>Show everything</Trans> : <Trans>Only its tables</Trans>}
          </Button>
        </>
      )}
    </section>
  )
}
