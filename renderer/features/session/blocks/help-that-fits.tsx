import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Checkbox, NativeSelect } from "@mantine/core"
import { useState } from "react"
import type { Input } from "../../../../shared/contract/index.ts"
import { HELP_TIERS, type HelpTier, type Triage } from "../../../../shared/contract/triage.ts"
import { listText } from "../../../../shared/domain/dates.ts"
import type { Sensitivity } from "../../../../shared/domain/sensitivity.ts"
import type { HotCluster } from "../../../../shared/domain/sensitivity-clusters.ts"
import type { HelpReason } from "../../../../shared/domain/sensitivity-help.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { useRecords } from "../../../stores/stores.tsx"
import { useWording } from "../../../stores/use-wording.ts"
import { LineField } from "../../../ui/fields/text-fields.tsx"
import { useHelpTiers } from "../../../ui/help-tiers.ts"
import styles from "./facts.module.css"
import { useDelicacy } from "./use-delicacy.ts"

interface HelpProps {
  readonly groups: readonly string[]
  readonly triage: Triage | undefined
  readonly set: (fields: Omit<Input<"triage.set">, "session" | "step" | "block">) => void
}

/** What makes it delicate and how much help fits, in words and with reasons. No figure, and nothing of it for the wall. */
export function HelpThatFits({ groups, triage, set }: HelpProps) {
  const { t } = useLingui()
  const { delicacy, help, unknown } = useDelicacy(groups, triage)
  const names = useNames()
  const tiers = useHelpTiers()
  const reason = useReason()
  const { mostDelicate, clusters } = delicacy
  return (
    <div className={styles["help"]}>
      <p data-testid="help-tier">
        {help.tier === null ? (
          <Trans>Too little is known to say what help fits.</Trans>
        ) : (
          <Trans>
            Help that fits: <strong>{tiers[help.tier]}</strong>
          </Trans>
        )}
      </p>
      <ul>
        {help.reasons.map((one) => (
          <li key={one.because}>{reason(one)}</li>
        ))}
      </ul>
      {unknown === 0 ? null : (
        <p className={styles["quiet"]}>
          <Plural value={unknown} one="# pair is not yet known." other="# pairs are not yet known." />
        </p>
      )}
      {mostDelicate.driving.length === 0 ? null : (
        <div>
          <p>
            <Trans>Pairs that drive it, the closest first:</Trans>
          </p>
          <ul>
            {mostDelicate.driving.map(({ a, b }) => (
              <li key={`${a}/${b}`}>{names([a, b])}</li>
            ))}
          </ul>
        </div>
      )}
      {clusters.map((cluster) => (
        <Cluster key={cluster.groups.join("/")} cluster={cluster} whole={delicacy.whole} names={names} />
      ))}
      <div className={styles["known"]} role="group" aria-label={t`What you know`}>
        <Checkbox
          label={t`An outsider raised it`}
          checked={triage?.raisedByOutsider === true}
          onChange={(event) => set({ raisedByOutsider: event.currentTarget.checked })}
        />
        <Checkbox
          label={t`Somebody doubts the motives`}
          checked={triage?.motivesDoubted === true}
          onChange={(event) => set({ motivesDoubted: event.currentTarget.checked })}
        />
        <Checkbox
          label={t`Somebody wants to talk about the facilitator first`}
          checked={triage?.talkFirst === true}
          onChange={(event) => set({ talkFirst: event.currentTarget.checked })}
        />
        <Checkbox
          label={t`There is open conflict`}
          checked={triage?.openConflict === true}
          onChange={(event) => set({ openConflict: event.currentTarget.checked })}
        />
      </div>
      <OwnTier triage={triage} set={set} tiers={tiers} />
    </div>
  )
}

/** Groups that hang together by pairs that are alike, and which few of them are the most delicate. */
function Cluster({
  cluster: { groups, subsets, searched },
  whole,
  names,
}: {
  readonly cluster: HotCluster
  readonly whole: Sensitivity
  readonly names: (groups: readonly string[]) => string
}) {
  const smaller = subsets.filter(({ groups: few }) => few.length < groups.length)
  return (
    <div>
      <p>
        {groups.length === whole.groups.length ? (
          <Trans>All of them hang together by pairs that are alike.</Trans>
        ) : (
          <Trans>These hang together by pairs that are alike: {names(groups)}.</Trans>
        )}
        {searched.known < searched.of ? (
          <>
            {" "}
            <Trans>
              The {searched.known} of {searched.of} with the closest look-alikes were tried in smaller sets.
            </Trans>
          </>
        ) : null}
      </p>
      {smaller.length === 0 ? null : (
        <>
          <p className={styles["quiet"]}>
            <Trans>The most delicate few among them, for each size:</Trans>
          </p>
          <ul>
            {smaller.map(({ groups: few }) => (
              <li key={few.length}>{names(few)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** Another tier, never without saying why. */
function OwnTier({
  triage,
  set,
  tiers,
}: Pick<HelpProps, "triage" | "set"> & { readonly tiers: Readonly<Record<HelpTier, string>> }) {
  const { t } = useLingui()
  const [wanted, setWanted] = useState<HelpTier>()
  const tier = triage?.tier ?? wanted
  const choose = (value: string) => {
    const next = HELP_TIERS.find((one) => one === value)
    setWanted(next)
    if (next === undefined) set({ tier: "", note: "" })
    else if (triage?.note !== undefined) set({ tier: next })
  }
  return (
    <div className={styles["pair"]}>
      <NativeSelect
        label={t`Another amount of help`}
        value={tier ?? ""}
        data={[
          { value: "", label: t`As worked out above` },
          ...HELP_TIERS.map((one) => ({ value: one, label: tiers[one] })),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {tier === undefined ? null : (
        <LineField
          label={t`Why`}
          audience="console"
          required={triage?.tier !== undefined}
          help={triage?.tier === undefined ? t`It holds as soon as you say why.` : undefined}
          value={triage?.note}
          onSave={(note) => {
            if (note !== undefined) set({ tier, note })
          }}
        />
      )}
    </div>
  )
}

function useNames(): (groups: readonly string[]) => string {
  const coalitions = useRecords("coalition")
  return (groups) =>
    listText(
      groups.map((id) => coalitions.get(id)?.name ?? ""),
      WORDS.en.locale,
    )
}

function useReason(): (reason: HelpReason) => string {
  const { t } = useLingui()
  const names = useNames()
  const { content } = useWording()
  const optionsOf = (ids: readonly string[]) =>
    listText(
      content.options.filter(({ id }) => ids.includes(id)).map(({ title }) => title),
      WORDS.en.locale,
    )
  return (reason) => {
    switch (reason.because) {
      case "set by the facilitator":
        return t`You set it: ${reason.note}`
      case "sensitivity":
        return reason.groups.length === 0 ? "" : t`How alike these are: ${names(reason.groups)}`
      case "map more first":
        return t`Fewer than three in five pairs are known: map more first.`
      case "fewer than two groups":
        return t`Fewer than two groups are chosen.`
      case "deep options on the table":
        return t`People, money, decisions or bodies would move: ${optionsOf(reason.options)}`
      case "raised by an outsider":
        return t`An outsider raised it.`
      case "motives doubted":
        return t`Somebody doubts the motives.`
      case "neutrality doubted":
        return t`Somebody wants to talk about the facilitator first.`
      case "open conflict":
        return t`There is open conflict.`
    }
  }
}
