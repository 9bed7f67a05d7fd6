import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import type { Point } from "../../../../shared/domain/map-space.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useMap } from "../use-map.ts"

type Added = "coalition" | "mapNote"

/** A new group, or a note, where the hand is. */
export function AddHere({ at, onClose }: { readonly at: Point; readonly onClose: () => void }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { store } = useMap()
  const [kind, setKind] = useState<Added>("coalition")
  const [text, setText] = useState("")
  const add = useAction(() => call("map.add", { kind, text: text.trim(), x: Math.round(at.x), y: Math.round(at.y) }), {
    done: ({ id }) => {
      if (kind === "coalition") store.setState({ here: id, selection: { kind: "cards", ids: [id] } })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== "") add.run()
  }
  return (
    <Modal opened onClose={onClose} title={t`Add here`} closeButtonProps={{ "aria-label": t`Close` }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <SegmentedControl
            aria-label={t`What is added`}
            value={kind}
            data={[
              { value: "coalition", label: t`Group` },
              { value: "mapNote", label: t`Note` },
            ]}
            onChange={(value) => setKind(value)}
          />
          <TextInput
            label={kind === "coalition" ? t`Name of the group` : t`Words of the note`}
            value={text}
            maxLength={300}
            data-autofocus
            onChange={({ currentTarget: { value } }) => setText(value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" disabled={text.trim() === ""} loading={add.busy}>
              <Trans>Add</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
