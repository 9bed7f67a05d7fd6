import { useLingui } from "@lingui/react/macro"
import { EXPOSURES, type OwnDraft } from "../../../../shared/contract/own-exercise.ts"
import { CONTENT } from "../../../../shared/method/contents.ts"
import { LineField, NumberField, TextField } from "../../../ui/fields/text-fields.tsx"
import { Choice } from "./block-fields.tsx"
import styles from "./exercises.module.css"
import { LinesArea } from "./lines-area.tsx"

interface ExerciseFieldsProps {
  readonly draft: OwnDraft
  readonly save: (change: Partial<OwnDraft>) => void
}

/** What an exercise is besides its blocks. */
export function ExerciseFields({ draft, save }: ExerciseFieldsProps) {
  const { t } = useLingui()
  const { people } = draft
  const exposures = { low: t`little`, medium: t`something`, high: t`much` }
  const ifs = draft.whatIf.map(({ when, act }) => `${when} | ${act}`)
  return (
    <>
      <LineField
        label={t`Its title, on the wall`}
        audience="room"
        required
        value={draft.title}
        onSave={(title) => save({ title: title ?? draft.title })}
      />
      <TextField
        label={t`What it is for`}
        audience="room"
        value={draft.purpose}
        onSave={(purpose) => save({ purpose: purpose ?? "" })}
      />
      <div className={styles["three"]}>
        <NumberField
          label={t`Minutes`}
          audience="room"
          min={1}
          max={600}
          whole
          value={draft.minutes}
          onSave={(minutes) => minutes !== undefined && save({ minutes })}
        />
        <NumberField
          label={t`People from`}
          audience="room"
          min={1}
          max={2000}
          whole
          value={people.from}
          onSave={(from) => from !== undefined && save({ people: { ...people, from } })}
        />
        <NumberField
          label={t`to`}
          audience="room"
          min={1}
          max={2000}
          whole
          value={people.to}
          onSave={(to) => to !== undefined && save({ people: { ...people, to } })}
        />
      </div>
      <LineField
        label={t`Who they are`}
        audience="room"
        value={people.who}
        onSave={(who) => save({ people: { ...people, who: who ?? "" } })}
      />
      <div className={styles["two"]}>
        <Choice
          label={t`Step`}
          value={String(draft.step)}
          options={CONTENT.en.steps.map(({ step, title }) => [String(step), title] as const)}
          set={(value) => {
            const step = CONTENT.en.steps.find((one) => String(one.step) === value)?.step
            if (step !== undefined) save({ step })
          }}
        />
        <Choice
          label={t`One reveals about oneself`}
          value={draft.exposure}
          options={EXPOSURES.map((one) => [one, exposures[one]] as const)}
          set={(value) => {
            const exposure = EXPOSURES.find((one) => one === value)
            if (exposure !== undefined) save({ exposure })
          }}
        />
      </div>
      <LineField
        label={t`Why a funder should not be in the room`}
        help={t`Empty where one may be.`}
        audience="console"
        value={draft.withoutFunder}
        onSave={(withoutFunder) => save({ withoutFunder })}
      />
      <LinesArea
        label={t`What to watch for`}
        audience="console"
        lines={draft.guards}
        save={(guards) => save({ guards })}
      />
      <LinesArea
        label={t`What may happen, and what to do then`}
        help={t`A line for each: what happens | what to do.`}
        audience="console"
        lines={ifs}
        save={(lines) => save({ whatIf: lines.flatMap((line) => whatIfOf(line, draft)) })}
      />
      <LinesArea label={t`Said at the end`} audience="console" lines={draft.close} save={(close) => save({ close })} />
    </>
  )
}

/** A line of "what happens | what to do"; one that was there keeps the sentence that it offers for the wall. */
function whatIfOf(line: string, draft: OwnDraft): OwnDraft["whatIf"] {
  const bar = line.indexOf("|")
  const when = (bar < 0 ? line : line.slice(0, bar)).trim()
  const act = bar < 0 ? "" : line.slice(bar + 1).trim()
  if (when === "" || act === "") return []
  const wall = draft.whatIf.find((one) => one.when === when)?.wall
  return [{ when, act, ...(wall !== undefined && { wall }) }]
}
