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
  /** The lens whose name or key is changed (of a ready-made one, its key); undefined to keep what is shown now as a new one. */
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
  const [key, setKey] = useState(lens?.key === undefined ? "" : String(lens.key))
  const ready = lens?.ready
  const save = useAction(
    async () => {
      const chosen = key === "" ? undefined : Number(key)
      if (ready !== undefined && lens !== undefined) {
        if (lens.keyRecord === undefined) {
          const body = { name: lens.name, ready: ready.id, view: "lines" as const }
          await call("records.add", { kind: "lens", body: { ...body, ...(chosen !== undefined && { key: chosen }) } })
        } else await call("records.edit", { kind: "lens", id: lens.keyRecord, fields: { key: chosen ?? null } })
        return
      }
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
  const title = lens === undefined ? t`Keep this view` : ready === undefined ? t`Name and key` : lens.name
  return (
    <Modal opened onClose={onClose} title={title}>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== "") save.run()
        }}
      >
        {ready === undefined ? (
          <>
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
          </>
        ) : null}
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
