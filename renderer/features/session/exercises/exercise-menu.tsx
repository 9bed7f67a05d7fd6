import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Menu } from "@mantine/core"
import { IconBooks, IconChevronDown, IconCopy, IconDownload, IconTrash } from "@tabler/icons-react"
import type { OwnExercise } from "../../../../shared/contract/own-exercise.ts"
import { useStores } from "../../../stores/stores.tsx"
import { saveFile } from "../../../ui/files.ts"
import { notify, useAction } from "../../../ui/use-action.ts"
import { useSaveExercise } from "./use-exercises.ts"

interface ExerciseMenuProps {
  readonly id: string
  readonly own: OwnExercise
}

/** What can be done with a whole exercise of one's own. */
export function ExerciseMenu({ id, own }: ExerciseMenuProps) {
  const { t } = useLingui()
  const { call, route } = useStores()
  const { version: _, ...draft } = own
  const keep = useAction(() => call("library.keep", { id }), {
    done: () => notify(t`It stands in the library of this computer now, for every workspace.`),
  })
  const save = useAction(() => call("exercise.file", { id }), {
    done: ({ file }) => saveFile(file),
  })
  const remove = useAction(() => call("exercise.remove", { id }), {
    done: () => route.getState().go("sessions", "exercises"),
  })
  const copy = useSaveExercise(undefined, (made) => route.getState().go("sessions", "exercises", made))
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} />}>
          <Trans>Keep, share, remove</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconBooks size={16} />} onClick={() => keep.run()}>
          <Trans>Put it into the library of this computer</Trans>
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => save.run()}>
          <Trans>Save it as one file</Trans>
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={16} />}
          onClick={() => copy({ ...draft, title: t`${own.title} (copy)`.slice(0, 300) })}
        >
          <Trans>Copy it</Trans>
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => remove.run()}>
          <Trans>Remove it from this workspace</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
