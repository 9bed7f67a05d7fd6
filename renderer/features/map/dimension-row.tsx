import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import type { DimensionOverlap } from "../../../shared/domain/overlap-dimensions.ts"
import { useRecords } from "../../stores/stores.tsx"
import { OwnWords } from "../coding/index.ts"
import styles from "./map.module.css"
import { DIMENSION_WORDS, REASON_WORDS } from "./overlap-words.ts"

/** Items named in a line before the rest is only counted. */
const NAMED = 4

interface DimensionRowProps {
  readonly of: DimensionOverlap
  readonly names: { readonly a: string; readonly b: string }
  /** One of the four. */
  readonly bar?: boolean
}

/** One number between two groups, with what it rests on. */
export function DimensionRow({ of, names, bar = false }: DimensionRowProps) {
  const { i18n } = useLingui()
  const { dice, nested } = of.likeness
  const name = i18n._(DIMENSION_WORDS[of.dimension])
  const common = useItemNames(of)
  const basis = basisWords(of)
  const reason = dice.value === null ? i18n._(REASON_WORDS[dice.reason]) : ""
  return (
    <div className={styles["dimension"]} data-testid={`overlap-${of.dimension}`}>
      <div className={styles["figureRow"]}>
        <span>{name}</span>
        <Figure name={name} value={dice.value} reason={reason} />
      </div>
      {bar && dice.value !== null ? (
        <svg className={styles["track"]} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect className={styles["trackAll"]} width={100} height={6} />
          <rect className={styles["trackShared"]} width={dice.value * 100} height={6} />
        </svg>
      ) : null}
      <p className={styles["note"]}>
        {dice.value === null || of.dimension === "ages" ? null : (
          <Trans>
            {of.shared.length} in common, {of.onlyA.length} only {names.a}, {of.onlyB.length} only {names.b}
          </Trans>
        )}
        {basis === undefined ? "" : i18n._(basis)}
        {dice.value !== null && common.length > 0 ? `. ${new Intl.ListFormat().format(common)}` : ""}
        {nested ? (
          <>
            {". "}
            <strong>
              <Trans>The smaller list sits inside the larger.</Trans>
            </strong>
          </>
        ) : null}
      </p>
      <OwnWords of={of} names={names} />
    </div>
  )
}

/** What an item weighed, where that needs saying. */
function basisWords({ basis, likeness, dimension }: DimensionOverlap): MessageDescriptor | undefined {
  if (likeness.dice.value === null) return undefined
  if (basis === "children") return msg`, weighed by the children who live there`
  if (basis === "amount") return msg`, weighed by the money given`
  if (basis === "months") return msg`In months of age`
  return dimension === "footprint" ? msg`, each place counted the same` : undefined
}

/** Names of what both have; places and members are kept as ids. */
function useItemNames({ dimension, shared }: DimensionOverlap): readonly string[] {
  const { t } = useLingui()
  const places = useRecords("placeUnit")
  const organizations = useRecords("organization")
  const nameOf = (item: string) => {
    if (dimension === "footprint") return places.get(item)?.name ?? item
    return dimension === "members" ? (organizations.get(item)?.name ?? item) : item
  }
  const names = shared.map(nameOf)
  const rest = names.length - NAMED
  return rest > 0 ? [...names.slice(0, NAMED), t`${rest} more`] : names
}

interface FigureProps {
  readonly name: string
  readonly value: number | null
  readonly reason: string
}

/** A per cent, or a dash that says on focus why there is none. */
export function Figure({ name, value, reason }: FigureProps) {
  const { t } = useLingui()
  if (value !== null) {
    return (
      <span className={styles["figure"]}>
        {new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 0 }).format(value)}
      </span>
    )
  }
  return (
    <span
      data-tip={reason}
      className={styles["figure"]}
      role="img"
      tabIndex={0}
      aria-label={t`${name}: no figure. ${reason}`}
    >
      –
    </span>
  )
}
