import { Trans, useLingui } from "@lingui/react/macro"
import { NativeSelect } from "@mantine/core"
import type { Claimant, DrawnLayer } from "../../../../shared/domain/claim-line.ts"
import { useMap, useMapState } from "../use-map.ts"
import own from "./draw.module.css"

const FEWEST_TABLES = 8

const keyOf = (claimant: Claimant) =>
  claimant.by === "table"
    ? `table ${claimant.table}`
    : claimant.by === "group"
      ? `group ${claimant.number}`
      : "facilitator"

function claimantOf(key: string): Claimant {
  const [by, number] = key.split(" ")
  if (by === "table") return { by: "table", table: Number(number) }
  if (by === "group") return { by: "group", number: Number(number) }
  return { by: "facilitator" }
}

/** Whose word is being typed, and of when. */
export function Speaker() {
  const { t } = useLingui()
  const { store, graph } = useMap()
  const claimant = useMapState((state) => state.claimant)
  const layer = useMapState((state) => state.drawnLayer)
  const most = Math.max(FEWEST_TABLES, claimant.by === "table" ? claimant.table : 0)
  const tables = Array.from({ length: most }, (_, at) => ({ value: `table ${at + 1}`, label: t`Table ${at + 1}` }))
  const groups = graph.cards.flatMap(({ number, name }) =>
    number === undefined ? [] : [{ value: `group ${number}`, label: `${number} ${name}` }],
  )
  return (
    <div className={own["speaker"]}>
      <NativeSelect
        size="xs"
        label={t`Who says so`}
        value={keyOf(claimant)}
        data={[
          { group: t`Tables`, items: tables },
          { group: t`Others`, items: [{ value: "facilitator", label: t`Facilitator` }] },
          { group: t`Groups`, items: groups },
        ]}
        onChange={({ currentTarget: { value } }) => store.setState({ claimant: claimantOf(value) })}
      />
      <NativeSelect
        size="xs"
        label={<Trans>Ties as they</Trans>}
        value={layer}
        data={[
          { value: "now", label: t`are now` },
          { value: "wanted", label: t`should be in 18 months` },
        ]}
        onChange={({ currentTarget: { value } }) => store.setState({ drawnLayer: value as DrawnLayer })}
      />
    </div>
  )
}
