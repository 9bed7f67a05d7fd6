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

/** On the map: its own groups, and its own word for who speaks. */
export function Speaker() {
  const { store, graph } = useMap()
  return (
    <Speaking
      groups={graph.cards}
      claimant={useMapState((state) => state.claimant)}
      layer={useMapState((state) => state.drawnLayer)}
      setClaimant={(claimant) => store.setState({ claimant })}
      setLayer={(drawnLayer) => store.setState({ drawnLayer })}
    />
  )
}

interface SpeakingProps {
  readonly groups: readonly { readonly number?: number | undefined; readonly name: string }[]
  readonly claimant: Claimant
  readonly layer: DrawnLayer
  readonly setClaimant: (claimant: Claimant) => void
  readonly setLayer: (layer: DrawnLayer) => void
}

/** Whose word is being typed, and of when. */
export function Speaking({ groups: all, claimant, layer, setClaimant, setLayer }: SpeakingProps) {
  const { t } = useLingui()
  const most = Math.max(FEWEST_TABLES, claimant.by === "table" ? claimant.table : 0)
  const tables = Array.from({ length: most }, (_, at) => ({ value: `table ${at + 1}`, label: t`Table ${at + 1}` }))
  const groups = all.flatMap(({ number, name }) =>
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
        onChange={({ currentTarget: { value } }) => setClaimant(claimantOf(value))}
      />
      <NativeSelect
        size="xs"
        label={<Trans>Ties as they</Trans>}
        value={layer}
        data={[
          { value: "now", label: t`are now` },
          { value: "wanted", label: t`should be in 18 months` },
        ]}
        onChange={({ currentTarget: { value } }) => setLayer(value as DrawnLayer)}
      />
    </div>
  )
}
