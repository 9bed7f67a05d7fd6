import { Trans, useLingui } from "@lingui/react/macro"
import { Checkbox, Modal } from "@mantine/core"
import { wallWords } from "../../../../shared/method/exercises.ts"
import { useStores } from "../../../stores/stores.tsx"
import { LineField } from "../../../ui/fields/text-fields.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { PromptField } from "../prompt-field.tsx"
import { useWordKinds } from "../word-kinds.ts"
import styles from "./own-words.module.css"
import { useRun } from "./use-run.ts"

/** Every sentence that the wall shows at this place, and those of the session, in the facilitator's own words. */
export function OwnWords({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const { t } = useLingui()
  return (
    <Modal
      opened={open}
      onClose={close}
      title={t`Your own words`}
      size="lg"
      closeButtonProps={{ "aria-label": t`Back` }}
    >
      <Words />
    </Modal>
  )
}

function Words() {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live, session, exercise, block, say } = useRun()
  const kinds = useWordKinds()
  const set = useAction((line: "openingLine" | "restingLine" | "promise", text: string | undefined) =>
    call("session.setRoom", { session: id, [line]: text ?? "" }),
  )
  const asTyped = useAction((on: boolean) => call("session.typeOnWall", { session: id, on }))
  const here = wallWords(exercise).filter((word) => word.block === undefined || word.block === block.id)
  return (
    <div className={styles["words"]}>
      <Checkbox
        label={t`Type on the wall`}
        description={t`Sentences then change on the wall as they are typed. Off: on Enter.`}
        checked={live.typeOnWall === true}
        onChange={(event) => asTyped.run(event.currentTarget.checked)}
      />
      {here.toReversed().map(({ key, text }, index) => (
        <PromptField
          key={key}
          session={id}
          step={live.step}
          prompt={key}
          own={text}
          said={say(key)}
          label={kinds(key, text)}
          autoFocus={index === 0}
        />
      ))}
      <h2 className={styles["heading"]}>
        <Trans>Of the whole session</Trans>
      </h2>
      <LineField
        label={t`Opening line`}
        audience="room"
        value={session.openingLine}
        onSave={(line) => set.run("openingLine", line)}
      />
      <LineField
        label={t`Resting slide`}
        audience="room"
        value={session.restingLine}
        onSave={(line) => set.run("restingLine", line)}
      />
      <LineField
        label={t`Promise about private answers`}
        audience="room"
        value={session.promise}
        onSave={(line) => set.run("promise", line)}
      />
    </div>
  )
}
