import { useLingui } from "@lingui/react/macro"
import { useState } from "react"
import type { Input } from "../../../../shared/contract/index.ts"
import type { Claimant, DrawnLayer } from "../../../../shared/domain/claim-line.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { ClaimLines, type ClaimWorld, type Entered, Speaking } from "../../map/index.ts"
import styles from "./form.module.css"

/** Ties by the numbers of the groups, as fast as tables call them out, without leaving the run. */
export function TiesByNumber() {
  const { t } = useLingui()
  const { call } = useStores()
  const groups = [...useRecords("coalition")].filter(([, { mergedInto }]) => mergedInto === undefined)
  const [claimant, setClaimant] = useState<Claimant>({ by: "facilitator" })
  const [layer, setLayer] = useState<DrawnLayer>("now")
  const [entered, setEntered] = useState<readonly Entered[]>([])
  const claim = useAction((input: Input<"tie.claim">) => call("tie.claim", input))
  const numbered = groups.flatMap(([id, { number, name }]) => (number === undefined ? [] : [{ id, number, name }]))
  const byNumber = new Map(numbered.map(({ id, number }) => [number, id]))
  const world: ClaimWorld = {
    byNumber,
    nameOf: (number) => numbered.find((one) => one.number === number)?.name ?? String(number),
    claimant,
    layer,
    setClaimant,
    setLayer,
    claim: claim.run,
  }
  return (
    <>
      <Speaking
        groups={numbered.toSorted((a, b) => a.number - b.number)}
        claimant={claimant}
        layer={layer}
        setClaimant={setClaimant}
        setLayer={setLayer}
      />
      <ClaimLines
        entered={entered}
        onEntered={(one) => setEntered((before) => [one, ...before].slice(0, 6))}
        world={world}
      />
      <ul className={styles["rows"]} aria-label={t`Entered last`}>
        {entered.map(({ at, line, sentence }) => (
          <li key={at}>
            <span>
              <code>{line}</code> {sentence}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
