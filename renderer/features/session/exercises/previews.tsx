import { Trans, useLingui } from "@lingui/react/macro"
import { useMemo } from "react"
import { started } from "../../../../shared/domain/session.ts"
import type { ExerciseDefinition } from "../../../../shared/method/definition.ts"
import { exerciseView } from "../../../../shared/method/room-view.ts"
import { RoomScreen } from "../../../room/room-screen.tsx"
import { useWording } from "../../../stores/use-wording.ts"
import { plannedAs } from "../own-exercises.ts"
import styles from "./exercises.module.css"

interface PreviewProps {
  readonly exercise: ExerciseDefinition
  readonly at: number
}

/** When a picture of the wall begins: no clock of it is shown. */
const BEGUN = "2000-01-01T09:00:00.000Z"

/** The very screen of the wall as a block opens on it. */
export function WallPreview({ exercise, at }: PreviewProps) {
  const { t } = useLingui()
  const wording = useWording()
  const view = useMemo(() => {
    const session = { plan: [plannedAs(exercise)], parties: [] }
    const live = { ...started("preview", BEGUN), block: at }
    const empty = { cards: [], clusters: [], readings: [], tallies: [], slips: [], proposals: [], decisions: [] }
    return exerciseView({ session, live, wording, ...empty }, 0)
  }, [exercise, at, wording])
  return (
    <section aria-label={t`The wall, as it opens`}>
      <h2 className={styles["heading"]}>
        <Trans>The wall</Trans>
      </h2>
      <div className={styles["picture"]} role="img" aria-label={t`What the room would see`} inert>
        <div className={styles["screen"]}>{view === undefined ? null : <RoomScreen view={view} />}</div>
      </div>
    </section>
  )
}

/** What the facilitator reads at a block. */
export function ConsolePreview({ exercise, at }: PreviewProps) {
  const { t } = useLingui()
  const block = exercise.blocks[at]
  const last = at === exercise.blocks.length - 1
  if (block === undefined) return null
  return (
    <section aria-label={t`Your console`}>
      <h2 className={styles["heading"]}>
        <Trans>Your console</Trans>
      </h2>
      <dl className={styles["console"]}>
        <Lines name={t`Say`} lines={[...block.say, ...(last ? exercise.close : [])]} />
        <Lines name={t`Wall`} lines={[block.prompt]} />
        <Lines name={t`Do`} lines={block.hint === undefined ? [] : [block.hint]} />
        <Lines name={t`Watch for`} lines={exercise.guards} />
        <Lines name={t`If`} lines={exercise.whatIf.map(({ when, act }) => `${when} ${act}`)} />
      </dl>
    </section>
  )
}

function Lines({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </dd>
    </>
  )
}
