import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Group, Modal, NativeSelect, TextInput } from "@mantine/core"
import { useState } from "react"
import { useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"
import { LENS_KEYS } from "./lenses.ts"
import styles from "./map.module.css"
import { bodyOf, type ListedLens, useLenses } from "./use-lenses.ts"
import { useMap } from "./use-map.ts"

interface KeepLensProps {
  /** The kept lens whose name or key is changed; undefined to keep what is shown now as a new one. */
  readonly lens: ListedLens | undefined
  readonly onClose: () => void
}

/** A name and a key for what is shown now. */
export function KeepLens({ lens, onClose }: KeepLensProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { store } = useMap()
  const lenses = useLenses()
  const [name, setName] = useState(lens?.name ?? "")
  const [key, setKey] = useState(lens?.kept?.key === undefined ? "" : String(lens.kept.key))
  const save = useAction(
    async () => {
      const chosen = key === "" ? undefined : Number(key)
      if (lens !== undefined) {
        const fields = { name: name.trim(), key: chosen ?? null }
        await call("records.edit", { kind: "lens", id: lens.id, fields })
        return
      }
      const body = { ...bodyOf(store.getState(), name.trim()), ...(chosen !== undefined && { key: chosen }) }
      const { id } = await call("records.add", { kind: "lens", body: body as never })
      store.setState({ lens: id })
    },
    { done: onClose },
  )
  const keys = Array.from({ length: LENS_KEYS }, (_, index) => {
    const number = String(index + 1)
    const holder = lenses.find((one) => one.key === index + 1 && one.id !== lens?.id)?.name
    return { value: number, label: holder === undefined ? number : t`${number}, in place of ${holder}` }
  })
  return (
    <Modal opened onClose={onClose} title={lens === undefined ? t`Keep this view` : t`Name and key`}>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== "") save.run()
        }}
      >
        <p className={styles["note"]}>
          <Trans>What is looked at and how, not what is there: the picture follows the records.</Trans>
        </p>
        <TextInput
          label={t`Name`}
          value={name}
          maxLength={80}
          data-autofocus
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        <NativeSelect
          label={t`Number key`}
          value={key}
          data={[{ value: "", label: t`none` }, ...keys]}
          onChange={({ currentTarget: { value } }) => setKey(value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" disabled={name.trim() === ""} loading={save.busy}>
            <Trans>Keep</Trans>
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
