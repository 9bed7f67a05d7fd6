import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Menu } from "@mantine/core"
import { IconChevronDown } from "@tabler/icons-react"
import { Fragment } from "react"
import { isRevealed, stepKey } from "../../../../shared/domain/session.ts"
import { findExercise, speaker } from "../../../../shared/method/exercises.ts"
import { placesOf } from "../../../../shared/method/places.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import styles from "./live-console.module.css"
import { onTheWall } from "./run.ts"
import { useMeeting } from "./use-meeting.ts"
import { useRun } from "./use-run.ts"

/** Where the session stands in its plan, and the way to any other place of it. */
export function StepMenu({ end }: { readonly end: () => void }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, session, live } = useRun()
  const meet = useMeeting()
  const go = useAction((step: number, block: number) => meet(() => call("session.goTo", { session: id, step, block })))
  const places = placesOf(session.plan)
  const here = places.findIndex(({ step, block }) => step === live.step && block === live.block) + 1
  return (
    <Menu position="bottom-end" width={420} shadow="md">
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" rightSection={<IconChevronDown size={16} />}>
          {here === 0 ? (
            <Trans>Off the script</Trans>
          ) : (
            <Trans>
              Step {here} of {places.length}
            </Trans>
          )}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles["steps"] ?? ""}>
        {session.plan.map((planned, step) => {
          const exercise = findExercise(planned)
          if (exercise === undefined) return null
          const say = speaker(exercise, planned.prompts)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the plan
            <Fragment key={step}>
              <Menu.Label>
                {say("title")}
                {live.fitted?.[stepKey(step)] === 0 ? <Trans>, left out to end on time</Trans> : null}
              </Menu.Label>
              {exercise.blocks.map((block, index) => {
                const current = step === live.step && index === live.block
                return (
                  <Menu.Item
                    key={block.id}
                    aria-current={current ? "step" : undefined}
                    className={styles["place"] ?? ""}
                    rightSection={<small>{isRevealed(live, step, block.id) ? t`shown` : current ? t`here` : ""}</small>}
                    onClick={() => go.run(step, index)}
                  >
                    {onTheWall(say(block.id), undefined)}
                  </Menu.Item>
                )
              })}
            </Fragment>
          )
        })}
        <Menu.Divider />
        <Menu.Item component="a" href={`#/sessions/${id}/plan`}>
          <Trans>Change the plan's wording</Trans>
        </Menu.Item>
        <Menu.Item onClick={end}>
          <Trans>End the session…</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
