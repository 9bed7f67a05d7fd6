import { Trans, useLingui } from "@lingui/react/macro"
import { Button, FileButton, NativeSelect, TextInput } from "@mantine/core"
import { IconFolderOpen, IconPlus, IconSearch } from "@tabler/icons-react"
import { useState } from "react"
import { EXPOSURES } from "../../../../shared/contract/own-exercise.ts"
import { CONTENT } from "../../../../shared/method/contents.ts"
import type { ExerciseDefinition } from "../../../../shared/method/definition.ts"
import { EXERCISES } from "../../../../shared/method/exercises.ts"
import { newExercise } from "../../../../shared/method/own-edit.ts"
import { copyOf } from "../../../../shared/method/own-exercise.ts"
import { ownIdOf } from "../../../../shared/method/own-in-plan.ts"
import { useRecord, useStores } from "../../../stores/stores.tsx"
import { Empty, Page } from "../../../ui/page.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useOwnExercises } from "../own-exercises.ts"
import { ExerciseEditor } from "./exercise-editor.tsx"
import styles from "./exercises.module.css"
import { LibraryList } from "./library-list.tsx"
import { exerciseContent, useOpenExercise, useSaveExercise } from "./use-exercises.ts"

/** The exercises: one's own, those of the library of this computer, and the method's, any of which can be copied. */
export function ExercisesPage({ id }: { readonly id: string | undefined }) {
  const own = useRecord("ownExercise", id)
  if (id === undefined) return <AllExercises />
  if (own === undefined) return <Gone />
  return <ExerciseEditor key={id} id={id} own={own} />
}

interface Wanted {
  readonly words: string
  readonly step: string
  readonly exposure: string
  readonly people: string
}

function fits({ title, purpose, step, exposure, people, code }: ExerciseDefinition, wanted: Wanted): boolean {
  const text = `${code} ${title} ${purpose}`.toLowerCase()
  const many = Number(wanted.people)
  return (
    text.includes(wanted.words.trim().toLowerCase()) &&
    (wanted.step === "" || String(step) === wanted.step) &&
    (wanted.exposure === "" || EXPOSURES.indexOf(exposure) <= EXPOSURES.findIndex((one) => one === wanted.exposure)) &&
    (wanted.people === "" || !(many > 0) || (people.from <= many && many <= people.to))
  )
}

function AllExercises() {
  const { t } = useLingui()
  const { route } = useStores()
  const own = [...useOwnExercises().values()]
  const [wanted, setWanted] = useState<Wanted>({ words: "", step: "", exposure: "", people: "" })
  const look = (change: Partial<Wanted>) => setWanted({ ...wanted, ...change })
  const go = (id: string) => route.getState().go("sessions", "exercises", id)
  const save = useSaveExercise(undefined, go)
  const open = useOpenExercise(go)
  const read = useAction(exerciseContent, { done: open })
  return (
    <Page
      title={<Trans>Exercises</Trans>}
      lead={<Trans>Copy any of them and change it, or make one from blocks. It runs just as the others do.</Trans>}
      acts={
        <>
          <Button leftSection={<IconPlus size={16} />} onClick={() => save(newExercise(t`A new exercise`))}>
            <Trans>Make one</Trans>
          </Button>
          <FileButton accept=".json,application/json" onChange={(file) => file !== null && read.run(file)}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconFolderOpen size={16} />}>
                <Trans>Take one from a file…</Trans>
              </Button>
            )}
          </FileButton>
          <Button component="a" href="#/sessions" variant="default">
            <Trans>All sessions</Trans>
          </Button>
        </>
      }
    >
      <div className={styles["look"]}>
        <TextInput
          aria-label={t`Look for`}
          placeholder={t`Look for`}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={wanted.words}
          onChange={(event) => look({ words: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label={t`Step`}
          value={wanted.step}
          data={[
            { value: "", label: t`any step` },
            ...CONTENT.en.steps.map(({ step, title }) => ({ value: String(step), label: title })),
          ]}
          onChange={(event) => look({ step: event.currentTarget.value })}
        />
        <NativeSelect
          aria-label={t`How much one reveals about oneself`}
          value={wanted.exposure}
          data={[
            { value: "", label: t`reveals any amount` },
            { value: "low", label: t`reveals little` },
            { value: "medium", label: t`reveals something at most` },
          ]}
          onChange={(event) => look({ exposure: event.currentTarget.value })}
        />
        <TextInput
          aria-label={t`For how many people`}
          placeholder={t`for how many?`}
          inputMode="numeric"
          value={wanted.people}
          onChange={(event) => look({ people: event.currentTarget.value })}
        />
      </div>
      <section className={styles["part"]} aria-label={t`Your own, in this workspace`}>
        <h2 className={styles["heading"]}>
          <Trans>Your own, in this workspace</Trans>
        </h2>
        {own.length === 0 ? (
          <p className={styles["quiet"]}>
            <Trans>None yet.</Trans>
          </p>
        ) : null}
        <ul className={styles["list"]}>
          {own
            .filter((exercise) => fits(exercise, wanted))
            .map((exercise) => (
              <Row key={exercise.code} exercise={exercise}>
                <Button
                  component="a"
                  href={`#/sessions/exercises/${ownIdOf(exercise.code) ?? ""}`}
                  size="compact-sm"
                  variant="default"
                >
                  <Trans>Change</Trans>
                </Button>
              </Row>
            ))}
        </ul>
      </section>
      <LibraryList taken={go} />
      <section className={styles["part"]} aria-label={t`Of the method`}>
        <h2 className={styles["heading"]}>
          <Trans>Of the method</Trans>
        </h2>
        <ul className={styles["list"]}>
          {EXERCISES.en
            .filter((exercise) => fits(exercise, wanted))
            .map((exercise) => (
              <Row key={exercise.code} exercise={exercise}>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t`Copy ${exercise.title}`}
                  onClick={() => save(copyOf(exercise))}
                >
                  <Trans>Copy</Trans>
                </Button>
              </Row>
            ))}
        </ul>
      </section>
    </Page>
  )
}

function Row({ exercise, children }: { readonly exercise: ExerciseDefinition; readonly children: React.ReactNode }) {
  const { from, to, who } = exercise.people
  return (
    <li>
      <span className={styles["words"]}>
        <strong>{exercise.title}</strong>{" "}
        <span className={styles["quiet"]}>
          <Trans>
            {exercise.minutes} min, {from} to {to} {who}
          </Trans>
        </span>
        <span className={styles["purpose"]}>{exercise.purpose}</span>
      </span>
      {children}
    </li>
  )
}

function Gone() {
  return (
    <Empty
      title={<Trans>That exercise is not there</Trans>}
      acts={
        <Button component="a" href="#/sessions/exercises">
          <Trans>All exercises</Trans>
        </Button>
      }
    >
      <Trans>It was removed, or it belongs to another workspace. Undo or the trash bring it back.</Trans>
    </Empty>
  )
}
