import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { MultiSelect } from "@mantine/core"
import { useState } from "react"
import type { Input } from "../../../../shared/contract/index.ts"
import { triageId } from "../../../../shared/contract/triage.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { offeredOptions } from "../../../../shared/method/wording.ts"
import { useRecord, useRecords, useStores } from "../../../stores/stores.tsx"
import { useWording } from "../../../stores/use-wording.ts"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { OptionsThatWait } from "../../path/index.ts"
import { useRun } from "../run/use-run.ts"
import styles from "./facts.module.css"
import { HelpThatFits } from "./help-that-fits.tsx"

/** Who wants in and what is on the table, as the room says it; folded beside it, what only the facilitator knows. */
export function FactsPart({ block }: { readonly block: BlockOf<"facts"> }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id: session, live, session: body, revealed } = useRun()
  const [open, setOpen] = useState(false)
  const at = { session, step: live.step, block: block.id }
  const triage = useRecord("triage", triageId(at))
  const coalitions = useRecords("coalition")
  const offered = offeredOptions(useWording(), triage?.onTheTable)
  const set = useAction((fields: Omit<Input<"triage.set">, keyof typeof at>) =>
    call("triage.set", { ...at, ...fields }),
  )
  const asked = triage?.groups ?? body.parties.flatMap(({ coalition }) => coalition ?? [])
  const groups = [...new Set(asked)].filter((id) => coalitions.has(id))
  const hidden = groups.filter((id) => isHidden(coalitions.get(id)?.audience))
  return (
    <div className={styles["part"]}>
      <MultiSelect
        label={t`Who wants in`}
        placeholder={groups.length === 0 ? t`Choose groups` : ""}
        data={[...coalitions].map(([value, { name }]) => ({ value, label: name }))}
        value={groups}
        onChange={(next) => set.run({ groups: next })}
        searchable
        hidePickedOptions
        maxDropdownHeight={240}
      />
      <MultiSelect
        label={t`Kinds of alignment on the table`}
        placeholder={(triage?.onTheTable ?? []).length === 0 ? t`Choose what the room names` : ""}
        data={offered.map(({ id: value, title }) => ({ value, label: title }))}
        value={[...(triage?.onTheTable ?? [])]}
        onChange={(next) => set.run({ onTheTable: next })}
        searchable
        hidePickedOptions
        maxDropdownHeight={240}
      />
      <OptionsThatWait />
      <p className={styles["quiet"]} role="status" data-testid="facts-state">
        {groups.length - hidden.length < 2 ? (
          <Trans>The wall has nothing to say before two groups are chosen.</Trans>
        ) : revealed ? (
          <Trans>The wall follows what you choose here, and what groups correct.</Trans>
        ) : (
          <Trans>Nothing of it is on the wall before you reveal.</Trans>
        )}{" "}
        {hidden.length === 0 ? null : (
          <Plural
            value={hidden.length}
            one="# group is not for the room and stays off the wall."
            other="# groups are not for the room and stay off the wall."
          />
        )}
      </p>
      <details className={styles["alone"]} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Trans>For you alone: what drives it, and what help fits</Trans> <AudienceMark of="console" />
        </summary>
        {open ? <HelpThatFits groups={groups} triage={triage} set={set.run} /> : null}
      </details>
    </div>
  )
}

function isHidden(audience: string | undefined): boolean {
  return audience === "console" || audience === "synthesis"
}
