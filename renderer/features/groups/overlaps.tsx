import { msg } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { UnstyledButton } from "@mantine/core"
import { useCallback, useMemo } from "react"
import { type MainDimension, type OverlapRow, overlapsOf } from "../../../shared/domain/group-overlaps.ts"
import type { DimensionOverlap, OverlapReason } from "../../../shared/domain/overlap-dimensions.ts"
import { useRecords, useStores } from "../../stores/stores.tsx"
import { useCoder } from "../../stores/use-coder.ts"
import type { Column } from "../../ui/grid/column.ts"
import { chooseOnMap } from "../map/index.ts"
import { Dash, NameLink } from "./lists/cells.tsx"
import { InnerGrid } from "./lists/inner-grid.tsx"
import styles from "./lists/lists.module.css"
import { useToday } from "./use-community.ts"

/** Why a figure is a dash. */
const REASONS: { readonly [R in OverlapReason]: ReturnType<typeof msg> } = {
  "neither lists any": msg`Neither lists any`,
  "one lists none": msg`One of the two lists none`,
  "not yet known": msg`Not known yet for one of the two`,
  "not yet compared": msg`Said in words that have not been matched yet`,
  "mixed depth": msg`Places of unequal depth whose parts are not listed`,
}

const DIMENSION_WORDS: { readonly [D in MainDimension]: ReturnType<typeof msg> } = {
  goals: msg`Goals`,
  strategies: msg`Strategies`,
  footprint: msg`Places`,
  funders: msg`Funders`,
}

const idOf = ({ id }: OverlapRow) => id
const nameOf = ({ name }: OverlapRow) => name

function useOverlapColumns(compare: (id: string) => void): readonly Column<OverlapRow>[] {
  const { t, i18n } = useLingui()
  return useMemo(
    (): readonly Column<OverlapRow>[] => [
      {
        id: "name",
        header: t`Group`,
        width: 180,
        grow: 2,
        names: true,
        cell: ({ id, name }) => <NameLink href={`#/groups/${encodeURIComponent(id)}`}>{name}</NameLink>,
        sortBy: ({ name }) => name,
      },
      ...(["goals", "strategies", "footprint", "funders"] as const).map(
        (dimension): Column<OverlapRow> => ({
          id: dimension,
          header: i18n._(DIMENSION_WORDS[dimension]),
          width: 128,
          grow: 1,
          align: "end",
          cell: ({ numbers }) => <Alike numbers={numbers[dimension]} />,
          sortBy: ({ numbers }) => numbers[dimension].likeness.dice.value ?? undefined,
        }),
      ),
      {
        id: "map",
        header: t`Compare`,
        width: 96,
        cell: ({ id, name }) => (
          <UnstyledButton
            className={styles["textButton"] ?? ""}
            tabIndex={-1}
            aria-label={t`Compare with ${name} on the map`}
            onClick={() => compare(id)}
          >
            <Trans>on the map</Trans>
          </UnstyledButton>
        ),
      },
    ],
    [t, i18n, compare],
  )
}

/** The four numbers with every other group at work. METHOD.md D1. */
export function Overlaps({ of }: { readonly of: string }) {
  const { t } = useLingui()
  const stores = useStores()
  const { go } = stores.route.getState()
  const groups = useRecords("coalition")
  const places = useRecords("placeUnit")
  const day = useToday()
  const coder = useCoder()
  const rows = useMemo(() => overlapsOf(of, groups, places, day, coder), [of, groups, places, day, coder])
  const compare = useCallback(
    (other: string) => {
      chooseOnMap(stores, [of, other])
      stores.route.getState().go("map")
    },
    [stores, of],
  )
  const columns = useOverlapColumns(compare)
  return (
    <>
      <p className={styles["hint"]}>
        <Trans>
          The share of both lists that the two have in common: two lists of ten that share seven are 70 % alike. Places
          are weighed by their children, funders by their amounts, where these are known. In the order of the names.
        </Trans>
      </p>
      <InnerGrid
        label={t`Overlaps with other groups`}
        rows={rows}
        columns={columns}
        idOf={idOf}
        nameOf={nameOf}
        onOpen={({ id }, column) => (column === "map" ? compare(id) : go("groups", id))}
        empty={<Trans>There is no other group at work to compare with.</Trans>}
      />
    </>
  )
}

function Alike({ numbers }: { readonly numbers: DimensionOverlap }) {
  const { t, i18n } = useLingui()
  const { dice } = numbers.likeness
  if (dice.value === null) return <Dash why={i18n._(REASONS[dice.reason])} />
  const share = new Intl.NumberFormat(i18n.locale, { style: "percent" }).format(dice.value)
  const [shared, either] = [numbers.shared.length, numbers.shared.length + numbers.onlyA.length + numbers.onlyB.length]
  return (
    <span title={t`${shared} in common, of ${either} that either lists`}>
      {share} <span className={styles["quiet"]}>{t`${shared} of ${either}`}</span>
    </span>
  )
}
