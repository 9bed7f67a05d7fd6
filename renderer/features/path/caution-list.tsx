import { Trans, useLingui } from "@lingui/react/macro"
import { useMemo } from "react"
import { useStore } from "zustand"
import { CAUTION_KINDS, type CautionRecords, cautions } from "../../../shared/domain/cautions.ts"
import { useStores } from "../../stores/stores.tsx"
import { useWording } from "../../stores/use-wording.ts"
import { AudienceMark } from "../../ui/audience-mark.tsx"
import styles from "./path-page.module.css"

/** What the records say should be looked at with care: sentences for the facilitator, nothing is stopped. */
export function CautionList() {
  const { t } = useLingui()
  const { records } = useStores()
  const { content } = useWording()
  const byKind = useStore(records, (state) => state.byKind)
  const found = useMemo(() => {
    const all = Object.fromEntries(
      CAUTION_KINDS.map((kind) => [kind, [...byKind[kind]].map(([id, body]) => ({ id, body }))]),
    )
    return cautions(all as unknown as CautionRecords)
  }, [byKind])
  if (found.length === 0) return null
  return (
    <section className={styles["cautions"]} aria-label={t`When to take care`}>
      <h2>
        <Trans>When to take care</Trans> <AudienceMark of="console" />
      </h2>
      {found.map(({ id, open }) => {
        const words = content.warnings.find((one) => one.id === id)
        if (words === undefined) return null
        const checks = words.checks.filter((check) => open.includes(check.id))
        return (
          <details key={id} data-testid={`caution-${id}`}>
            <summary>{words.title}</summary>
            <p>{words.says}</p>
            {checks.length === 0 ? (
              <p>
                <Trans>All of it is on record.</Trans>
              </p>
            ) : (
              <>
                <p>
                  <Trans>Not on record yet:</Trans>
                </p>
                <ul>
                  {checks.map((check) => (
                    <li key={check.id}>{check.text}</li>
                  ))}
                </ul>
              </>
            )}
          </details>
        )
      })}
    </section>
  )
}
