import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { IconAlertTriangle } from "@tabler/icons-react"
import type { ReadingBody } from "../../../../shared/contract/session.ts"
import {
  type Answers,
  type Measures as Figures,
  partiesWhollyOpposed,
  readRoom,
  type Share,
  type Voices,
} from "../../../../shared/domain/agreement.ts"
import type { SpreadReason } from "../../../../shared/domain/agreement-spread.ts"
import type { Measured } from "../../../../shared/domain/answer.ts"
import { listText } from "../../../../shared/domain/dates.ts"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { numberWords } from "../../../ui/format.ts"
import styles from "./measures.module.css"

interface MeasuresProps {
  readonly answers: Answers
  readonly voices: Voices
  readonly byParty: ReadingBody["byParty"]
}

/** What the answers amount to, for the console alone: words first, figures folded, each with its base. */
export function Measures({ answers, voices, byParty }: MeasuresProps) {
  const { t, i18n } = useLingui()
  const reading = readRoom(answers, voices)
  const { flags, answered, all } = reading
  const against = partiesWhollyOpposed(byParty)
  return (
    <section className={styles["measures"]} aria-label={t`What the answers amount to`}>
      <p className={styles["title"]}>
        <Plural value={answered} one="# answer on the scale" other="# answers on the scale" />
        {all > answered ? (
          <>
            {", "}
            <Trans>{numberWords(all - answered)} off it</Trans>
          </>
        ) : null}{" "}
        <AudienceMark of="console" />
      </p>
      <div className={styles["flags"]}>
        {flags.split ? (
          <Flag word={t`Split`}>
            {voices === "parties" ? (
              <Trans>Two or more parties on each side. Do not close; work on the words.</Trans>
            ) : (
              <Trans>A quarter or more on each side, or two camps. Do not close; work on the words.</Trans>
            )}
          </Flag>
        ) : null}
        {flags.loneObjector ? (
          <Flag word={t`Someone objects`}>
            <Trans>One or two stand against what nearly all support. Work on the objection; do not count.</Trans>
          </Flag>
        ) : null}
        {flags.notReady ? (
          <Flag word={t`Not ready`}>
            <Trans>A fifth or more needs more talk first. Note what, from whom, by when.</Trans>
          </Flag>
        ) : null}
        {against.length > 0 ? (
          <Flag word={t`By party`}>
            <Trans>Against: {listText(against, i18n.locale)}. A majority must not pass over it unseen.</Trans>
          </Flag>
        ) : null}
      </div>
      {reading.shows === "nothing" ? (
        <p className={styles["dots"]}>
          <Trans>Nobody is on the scale yet.</Trans>
        </p>
      ) : reading.shows === "dots" ? (
        <p className={styles["dots"]}>
          <span aria-hidden="true">{answers.counts.map((count) => "●".repeat(count) || "·").join("   ")}</span>{" "}
          <Trans>Fewer than five answers: where they are is all that can be said.</Trans>
        </p>
      ) : (
        <Table figures={reading.measures} of={answered} />
      )}
    </section>
  )
}

function Flag({ word, children }: { readonly word: string; readonly children: React.ReactNode }) {
  return (
    <p className={styles["flag"]} data-testid="flag">
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        <strong>{word}.</strong> {children}
      </span>
    </p>
  )
}

function Table({ figures, of }: { readonly figures: Figures; readonly of: number }) {
  const { t } = useLingui()
  const spreads = { low: t`close together`, mixed: t`mixed`, "two camps": t`two camps` }
  const share = ({ count, share: part }: Share) => {
    const percent = part === null ? "" : new Intl.NumberFormat(undefined, { style: "percent" }).format(part)
    return figures.showCounts ? t`${numberWords(count)} of ${numberWords(of)} (${percent})` : percent
  }
  const rows: readonly (readonly [string, Measured<SpreadReason>, string])[] = [
    [t`Middle answer`, figures.median, t`step of six, counted from “Behind it”`],
    [t`Mean`, figures.mean, t`of steps that have no measured distance`],
    [t`Deviation`, figures.deviation, t`in steps`],
    [t`Agreement`, figures.agreement, t`−1 two camps, 0 flat, 1 all alike`],
    [t`Apart`, figures.polarisation, t`0 all alike, 0.5 flat, 1 two camps`],
    [t`Consensus`, figures.consensus, t`0 opposite ends, 1 all alike`],
    [t`Dispersion`, figures.dispersion, t`0 all alike, 1 opposite ends`],
    [t`Two humps`, figures.bimodality, t`for comparison with other tools only`],
  ]
  return (
    <>
      <dl className={styles["shares"]}>
        <dt>
          <Trans>Support</Trans>
        </dt>
        <dd>{share(figures.support)}</dd>
        <dt>
          <Trans>Will not stand in the way</Trans>
        </dt>
        <dd>{share(figures.notInTheWay)}</dd>
        <dt>
          <Trans>Against</Trans>
        </dt>
        <dd>{share(figures.opposed)}</dd>
        <dt>
          <Trans>Spread</Trans>
        </dt>
        <dd>{spreads[figures.spread]}</dd>
      </dl>
      <details className={styles["more"]}>
        <summary>
          <Trans>Figures</Trans>
        </summary>
        <dl>
          {rows.map(([name, measured, meaning]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Figure measured={measured} /> <small>{meaning}</small>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}

/** A figure, or a dash with its reason on focus. */
function Figure({ measured }: { readonly measured: Measured<SpreadReason> }) {
  const { t } = useLingui()
  if (measured.value !== null) {
    return <>{new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 }).format(measured.value)}</>
  }
  const reasons: { readonly [R in SpreadReason]: string } = {
    "no answers": t`No answers yet.`,
    "too few answers": t`Too few answers for this figure.`,
    "too few steps": t`Too few steps for this figure.`,
    "all answers alike": t`All answers are alike, so there is nothing to compare.`,
  }
  const reason = reasons[measured.reason]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the reason of a dash shows on focus
    <span data-tip={reason} tabIndex={0} role="img" aria-label={reason}>
      –
    </span>
  )
}
