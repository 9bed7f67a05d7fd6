import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { IconCheck, IconInfoCircle, IconMinus } from "@tabler/icons-react"
import type { ReactNode } from "react"
import type { PlanCheck } from "../../../../shared/contract/session.ts"
import { listText } from "../../../../shared/domain/dates.ts"
import { unreachable } from "../../../../shared/errors.ts"
import { type Checked, type Finding, STRETCH } from "../../../../shared/method/plan-checks.ts"
import styles from "./plan.module.css"

interface ChecksProps {
  readonly checks: readonly Checked[]
  /** False where nobody is listed or counted yet, so that nothing can be said of them. */
  readonly known: { readonly people: boolean; readonly parties: boolean; readonly times: boolean }
  readonly kept?: readonly PlanCheck[]
  /** Leaves a plan as it is in one respect, or looks at it again. */
  readonly keep?: (check: PlanCheck, kept: boolean) => void
  readonly putBreaks: () => void
}

/** What a plan was looked at for: a sentence each. */
export function PlanChecks({ checks, known, kept = [], keep, putBreaks }: ChecksProps) {
  const { t } = useLingui()
  return (
    <ul className={styles["checks"]} aria-label={t`What the plan was looked at for`} data-testid="plan-checks">
      {checks.map(({ check, findings }) => {
        const stays = findings.length > 0 && kept.includes(check)
        const open = isOpen(check, known)
        const tone = findings.length > 0 && !stays ? "attention" : open ? "open" : "fine"
        const Icon = tone === "attention" ? IconInfoCircle : tone === "open" || stays ? IconMinus : IconCheck
        return (
          <li key={check} data-tone={stays ? "open" : tone}>
            <Icon size={18} aria-hidden />
            <div>
              {findings.length === 0 ? (
                <p>{open ? <OpenWords check={check} /> : <FineWords check={check} />}</p>
              ) : (
                findings.map((finding, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a finding is its place in its check
                  <p key={at}>
                    <FindingWords finding={finding} />
                  </p>
                ))
              )}
            </div>
            {check === "breaks" && findings.length > 0 && !stays ? (
              <Button size="compact-sm" variant="default" onClick={putBreaks}>
                <Trans>Put breaks in</Trans>
              </Button>
            ) : null}
            {findings.length === 0 || keep === undefined ? null : (
              <Button size="compact-sm" variant="subtle" onClick={() => keep(check, !stays)}>
                {stays ? <Trans>Stays so; look again</Trans> : <Trans>Leave it so</Trans>}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function isOpen(check: PlanCheck, known: ChecksProps["known"]): boolean {
  if (check === "length") return !known.times
  if (check === "people" || check === "small groups") return !known.people
  return check === "absent" && !known.parties
}

function FindingWords({ finding }: { readonly finding: Finding }): ReactNode {
  const { i18n } = useLingui()
  switch (finding.is) {
    case "no opening":
      return <Trans>Nothing opens it. Put “Welcome” first: the impact sentence is read while it is on the wall.</Trans>
    case "no close":
      return <Trans>Nothing closes it. Put “Before we go” last: the wall ends on the impact sentence.</Trans>
    case "too long":
      return (
        <Plural
          value={finding.over}
          one="It takes # minute more than there is."
          other="It takes # minutes more than there are."
        />
      )
    case "long stretch":
      return finding.from === finding.to ? (
        <Trans>
          {finding.minutes} minutes without a break: {finding.from}.
        </Trans>
      ) : (
        <Trans>
          {finding.minutes} minutes without a break, from {finding.from} to {finding.to}.
        </Trans>
      )
    case "much exposure":
      return finding.part === "half" ? (
        <Trans>
          People reveal much about themselves more than once in half a day: {listText(finding.titles, i18n.locale)}.
        </Trans>
      ) : (
        <Trans>
          People reveal much about themselves more than once, with no lunch between:{" "}
          {listText(finding.titles, i18n.locale)}.
        </Trans>
      )
    case "nothing learnt":
      return <Trans>{finding.title} weighs options before the groups have learnt about each other.</Trans>
    case "no small groups":
      return (
        <Trans>
          {finding.people} people and no talk in pairs or at tables: most would only listen. “Who is here” and “One,
          two, four, all” are short.
        </Trans>
      )
    case "too few":
    case "too many":
      return (
        <Trans>
          {finding.title} is made for {finding.from} to {finding.to} people.
        </Trans>
      )
    case "absent": {
      const names = listText(finding.names, i18n.locale)
      return finding.decides ? (
        <Trans>Something is decided without {names}. Absence is never a yes.</Trans>
      ) : (
        <Trans>Not there: {names}.</Trans>
      )
    }
    default:
      return unreachable(finding)
  }
}

function FineWords({ check }: { readonly check: PlanCheck }): ReactNode {
  switch (check) {
    case "impact":
      return <Trans>It opens and closes on the impact sentence.</Trans>
    case "length":
      return <Trans>It fits its time.</Trans>
    case "breaks":
      return <Trans>A break comes before {STRETCH} minutes are over.</Trans>
    case "exposure":
      return <Trans>People reveal much about themselves once in half a day at most.</Trans>
    case "learning":
      return <Trans>No option is weighed before the groups have learnt about each other.</Trans>
    case "small groups":
      return <Trans>Everybody has a chance to speak.</Trans>
    case "people":
      return <Trans>Each exercise is made for as many people as come.</Trans>
    case "absent":
      return <Trans>Everybody who is listed comes.</Trans>
    default:
      return unreachable(check)
  }
}

function OpenWords({ check }: { readonly check: PlanCheck }): ReactNode {
  if (check === "length") return <Trans>Whether it fits is known once begin and end are fixed.</Trans>
  if (check === "absent") return <Trans>Who is absent is known once the parties are listed.</Trans>
  if (check === "small groups")
    return <Trans>Whether small groups are needed is known with the number of people.</Trans>
  return <Trans>Whether each exercise fits the room is known with the number of people.</Trans>
}
