import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Autocomplete, Button, TextInput, UnstyledButton } from "@mantine/core"
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react"
import { useState } from "react"
import type { FrameRecord } from "../../../stores/frame-steps.ts"
import { useStores } from "../../../stores/stores.tsx"
import { Key } from "../../../ui/key.tsx"
import { notify, useAction } from "../../../ui/use-action.ts"
import styles from "./wall-panel.module.css"

interface FrameListProps {
  readonly names: readonly string[]
  readonly presentation: string
  readonly onPresentation: (name: string) => void
  readonly frames: readonly FrameRecord[]
  readonly chosen: string | undefined
  readonly onWall: string | undefined
  readonly onChoose: (id: string | undefined) => void
}

/** The pictures of a presentation, as they follow each other under the keys of a run. */
export function FrameList({ names, presentation, onPresentation, frames, chosen, onWall, onChoose }: FrameListProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const undo = useAction(() => call("records.undo", {}))
  const move = useAction((id: string, by: 1 | -1) => call("frame.move", { id, by }))
  const remove = useAction((id: string) => call("frame.remove", { id }), {
    done: () => {
      onChoose(undefined)
      notify(t`The picture was removed.`, "good", { label: t`Undo`, run: () => undo.run() })
    },
  })
  return (
    <section className={styles["frames"]}>
      <Autocomplete
        size="xs"
        label={t`Pictures for the wall`}
        description={t`Another name begins another row of pictures.`}
        value={presentation}
        data={[...names]}
        maxLength={300}
        onChange={onPresentation}
      />
      {frames.length > 0 ? (
        <Renamed key={presentation} of={presentation} taken={names} onRenamed={onPresentation} />
      ) : null}
      <ol className={styles["list"]}>
        <li data-chosen={chosen === undefined}>
          <UnstyledButton className={styles["frame"] ?? ""} onClick={() => onChoose(undefined)}>
            <Trans>What the map shows now</Trans>
          </UnstyledButton>
        </li>
        {frames.map(({ id, body }, index) => (
          <li key={id} data-chosen={chosen === id}>
            <UnstyledButton
              className={styles["frame"] ?? ""}
              aria-current={chosen === id ? "true" : undefined}
              onClick={() => onChoose(id)}
            >
              {index + 1}.{" "}
              {body.sentence ?? (
                <Plural
                  value={body.groups.length}
                  one="# group, without a sentence"
                  other="# groups, without a sentence"
                />
              )}
              {onWall === id ? (
                <strong className={styles["up"]}>
                  {" "}
                  <Trans>on the wall</Trans>
                </strong>
              ) : null}
            </UnstyledButton>
            {chosen === id ? (
              <span className={styles["tools"]}>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={t`Earlier`}
                  disabled={index === 0}
                  onClick={() => move.run(id, -1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={t`Later`}
                  disabled={index === frames.length - 1}
                  onClick={() => move.run(id, 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={t`Remove this picture`}
                  onClick={() => remove.run(id)}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {onWall !== undefined && frames.length > 1 ? (
        <p className={styles["hint"]}>
          <Key of="pagedown" /> <Key of="pageup" /> <Trans>next and before, from wherever the console looks</Trans>
        </p>
      ) : null}
    </section>
  )
}

interface RenamedProps {
  readonly of: string
  readonly taken: readonly string[]
  readonly onRenamed: (name: string) => void
}

/** Another name for a row of pictures. */
function Renamed({ of, taken, onRenamed }: RenamedProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const [to, setTo] = useState<string>()
  const wanted = to?.trim() ?? ""
  const rename = useAction(() => call("frame.rename", { from: of, to: wanted }), { done: () => onRenamed(wanted) })
  const isTaken = wanted !== of && taken.includes(wanted)
  if (to === undefined) {
    return (
      <Button size="compact-xs" variant="subtle" onClick={() => setTo(of)}>
        <Trans>Rename this row…</Trans>
      </Button>
    )
  }
  return (
    <form
      className={styles["rename"]}
      onSubmit={(event) => {
        event.preventDefault()
        if (wanted !== "" && !isTaken) rename.run()
      }}
    >
      <TextInput
        size="xs"
        label={t`Name of this row of pictures`}
        value={to}
        maxLength={300}
        autoFocus
        error={isTaken ? t`There is a row of that name.` : undefined}
        onChange={({ currentTarget: { value } }) => setTo(value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return
          event.stopPropagation()
          setTo(undefined)
        }}
      />
      <Button size="xs" type="submit" variant="default" disabled={wanted === "" || isTaken} loading={rename.busy}>
        <Trans>Rename</Trans>
      </Button>
    </form>
  )
}
