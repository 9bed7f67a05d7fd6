import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, SegmentedControl } from "@mantine/core"
import { IconCircle, IconCircleCheckFilled } from "@tabler/icons-react"
import { WORK_MODES, type WorkMode } from "../../../shared/contract/settings.ts"
import type { Point, StepReadiness } from "../../../shared/domain/readiness.ts"
import { STEPS_OF_MODE } from "../../../shared/domain/work-mode.ts"
import { CONTENT } from "../../../shared/method/contents.ts"
import { findExercise } from "../../../shared/method/exercises.ts"
import { useRecords } from "../../stores/stores.tsx"
import { Page } from "../../ui/page.tsx"
import { CautionList } from "./caution-list.tsx"
import { ImpetusPanel } from "./impetus-panel.tsx"
import { NearLocks } from "./near-locks.tsx"
import styles from "./path-page.module.css"
import { POINT_WORDS } from "./point-words.ts"
import { RoadNote } from "./road-note.tsx"
import { useMode } from "./use-mode.ts"
import { useReadiness } from "./use-readiness.ts"

/** The four steps of the work: what is known, what is missing, and the next act. Records say so; nobody ticks it. */
export function PathPage() {
  const { t } = useLingui()
  const { mode, setMode } = useMode()
  const steps = useReadiness()
  const groups = useRecords("coalition").size
  const words: { readonly [M in WorkMode]: string } = {
    explore: t`Exploring`,
    negotiate: t`Negotiating`,
    implement: t`Putting in place`,
    review: t`Reviewing`,
  }
  return (
    <Page
      title={<Trans>The path</Trans>}
      lead={<Trans>Four steps, in the order that keeps people at the table. You can be in several at once.</Trans>}
      acts={
        groups === 0 ? (
          <Button component="a" href="#/groups/import">
            <Trans>Bring in your groups</Trans>
          </Button>
        ) : (
          <Button component="a" href="#/sessions/new" variant="default">
            <Trans>Plan a session</Trans>
          </Button>
        )
      }
    >
      <div className={styles["mode"]}>
        <SegmentedControl
          aria-label={t`What the work is about now`}
          value={mode}
          data={WORK_MODES.map((value) => ({ value, label: words[value] }))}
          onChange={(value) => {
            const next = WORK_MODES.find((one) => one === value)
            if (next !== undefined) setMode(next)
          }}
        />
        <RoadNote />
      </div>
      <ol className={styles["steps"]}>
        {steps.map((step) => (
          <Step key={step.step} step={step} now={STEPS_OF_MODE[mode].includes(step.step)} />
        ))}
      </ol>
      <NearLocks />
      <CautionList />
      <ImpetusPanel />
    </Page>
  )
}

function Step({
  step: { step, points, known, openQuestions },
  now,
}: {
  readonly step: StepReadiness
  readonly now: boolean
}) {
  const content = CONTENT.en.steps.find((one) => one.step === step)
  return (
    <li data-now={now || undefined}>
      <h2>
        {content?.title}{" "}
        <small data-testid={`known-${step}`}>
          <Trans>
            {known} of {points.length} known
          </Trans>
        </small>
      </h2>
      <p>{content?.question}</p>
      <ul>
        {points.map((point) => (
          <PointLine key={point.id} point={point} />
        ))}
      </ul>
      {openQuestions === 0 ? null : (
        <a href="#/method/questions">
          <Plural value={openQuestions} one="# open question" other="# open questions" />
        </a>
      )}
    </li>
  )
}

function PointLine({ point: { id, known, have, exercise } }: { readonly point: Point }) {
  const { t, i18n } = useLingui()
  const title = findExercise(exercise)?.title ?? ""
  return (
    <li data-known={known || undefined}>
      {known ? (
        <IconCircleCheckFilled size={18} aria-label={t`known`} />
      ) : (
        <IconCircle size={18} aria-label={t`not yet known`} />
      )}
      <span>
        {i18n._(POINT_WORDS[id])}
        <small>
          {have.of > 0 && id !== "funderTest" ? (
            <Trans>
              {have.known} of {have.of}
            </Trans>
          ) : have.known > 0 ? (
            have.known
          ) : null}
          {have.of + have.known > 0 && !known ? " · " : null}
          {known || title === "" ? null : <Trans>comes of “{title}”</Trans>}
        </small>
      </span>
    </li>
  )
}
