import { Trans } from "@lingui/react/macro"
import { Button, Menu } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { STEPS_OF_MODE } from "../../../../shared/domain/work-mode.ts"
import type { ExerciseDefinition } from "../../../../shared/method/definition.ts"
import { EXERCISES, FRAMES } from "../../../../shared/method/exercises.ts"
import { useMode } from "../../path/index.ts"
import { hasCode, useOwnExercises } from "../own-exercises.ts"
import styles from "./plan.module.css"

interface AddProps {
  readonly add: (exercise: ExerciseDefinition) => void
  readonly first: boolean
}

/** The library, one's own exercises, and what stands between. */
export function AddExercise({ add, first }: AddProps) {
  const own = [...useOwnExercises().values()]
  const now = STEPS_OF_MODE[useMode().mode]
  const isNow = ({ step }: ExerciseDefinition) => now.includes(step)
  return (
    <Menu position="bottom-start" width={460} shadow="md">
      <Menu.Target>
        <Button variant={first ? "light" : "default"} leftSection={<IconPlus size={16} />}>
          <Trans>Add an exercise</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles["library"] ?? ""}>
        <Menu.Label>
          <Trans>For what the work is about now</Trans>
        </Menu.Label>
        {EXERCISES.en.filter(isNow).map((exercise) => (
          <Choice key={exercise.code} exercise={exercise} add={add} />
        ))}
        <Menu.Divider />
        <Menu.Label>
          <Trans>The other steps</Trans>
        </Menu.Label>
        {EXERCISES.en
          .filter((exercise) => !isNow(exercise))
          .map((exercise) => (
            <Choice key={exercise.code} exercise={exercise} add={add} />
          ))}
        {own.length === 0 ? null : (
          <>
            <Menu.Divider />
            <Menu.Label>
              <Trans>Your own</Trans>
            </Menu.Label>
          </>
        )}
        {own.map((exercise) => (
          <Choice key={exercise.code} exercise={exercise} add={add} />
        ))}
        <Menu.Divider />
        <Menu.Label>
          <Trans>Between exercises</Trans>
        </Menu.Label>
        {FRAMES.en.map((exercise) => (
          <Choice key={exercise.code} exercise={exercise} add={add} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Choice({ exercise, add }: { readonly exercise: ExerciseDefinition } & Pick<AddProps, "add">) {
  return (
    <Menu.Item onClick={() => add(exercise)}>
      {hasCode(exercise) ? <span className={styles["code"]}>{exercise.code}</span> : null}{" "}
      <strong>{exercise.title}</strong> <Trans>{exercise.minutes} min</Trans>
      <span className={styles["facts"]}>{exercise.purpose}</span>
    </Menu.Item>
  )
}
