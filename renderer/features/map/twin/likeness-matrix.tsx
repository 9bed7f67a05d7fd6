import { Trans, useLingui } from "@lingui/react/macro"
import { NativeSelect } from "@mantine/core"
import { useCallback, useMemo, useState } from "react"
import { DIMENSIONS } from "../../../../shared/domain/overlap-facts.ts"
import type { LikenessOf } from "../../../../shared/domain/overlap-matrix.ts"
import { likenessAt } from "../../../../shared/domain/twin-matrix.ts"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { DIMENSION_WORDS } from "../overlap-words.ts"
import { useComputed } from "../use-computed.ts"
import { useMap } from "../use-map.ts"
import { ShareDone } from "../views/working.tsx"
import { type CellLook, Matrix } from "./matrix.tsx"
import styles from "./twin.module.css"

const NONE = () => undefined

/** How much of both lists is the same, for every pair and one list at a time. What it means, only the groups can say. */
export function LikenessMatrix() {
  const { i18n, t } = useLingui()
  const { day } = useMap()
  const [of, setOf] = useState<LikenessOf>("goals")
  const pairs = useComputed("pairs", { day, of })
  const at = useMemo(() => (pairs.state === "done" ? likenessAt(pairs.value.ids, pairs.value.values) : NONE), [pairs])
  const cellOf = useCallback(
    (row: string, column: string): CellLook => {
      const value = at(row, column)
      if (value === undefined) return { text: "–", spoken: t`not yet compared` }
      const share = Math.round(value * 100)
      return { text: `${share}`, spoken: t`${share} %`, share: value }
    },
    [at, t],
  )
  return (
    <Matrix
      label={t`Matrix of likeness`}
      cellOf={cellOf}
      valueOf={at}
      help={t`Arrow keys go from cell to cell. Enter shows both groups side by side with what the number is made of, S puts the rows in the order of the column.`}
      acts={
        <>
          <NativeSelect
            size="xs"
            aria-label={t`Likeness of`}
            value={of}
            data={[
              ...DIMENSIONS.map((dimension) => ({ value: dimension, label: i18n._(DIMENSION_WORDS[dimension]) })),
              { value: "composite", label: t`As one number` },
            ]}
            onChange={({ currentTarget: { value } }) => setOf(value as LikenessOf)}
          />
          {of === "composite" ? <AudienceMark of="console" /> : null}
          {pairs.state === "computing" ? (
            <span className={styles["note"]} role="status">
              <Trans>Being compared…</Trans> <ShareDone of={pairs} />
            </span>
          ) : null}
        </>
      }
    />
  )
}
