import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Menu, UnstyledButton } from "@mantine/core"
import { IconDots, IconPlus } from "@tabler/icons-react"
import { type ReactNode, useState } from "react"
import { useStores } from "../../stores/stores.tsx"
import { AudienceMark } from "../../ui/audience-mark.tsx"
import { useAction } from "../../ui/use-action.ts"
import { KeepLens } from "./keep-lens.tsx"
import styles from "./map.module.css"
import { applied, bodyOf, type ListedLens, useLenses } from "./use-lenses.ts"
import { useMap, useMapState } from "./use-map.ts"

/** The lenses by name, each with its key; what is looked at now can be kept under a name. */
export function LensList({ fold }: { readonly fold: ReactNode }) {
  const { t } = useLingui()
  const lenses = useLenses()
  const [keeping, setKeeping] = useState<ListedLens | "new">()
  return (
    <section aria-label={t`Lens`}>
      <div className={styles["dockHead"]}>
        <h2>
          <Trans>Lens</Trans>
        </h2>
        {fold}
      </div>
      {lenses.map((lens) => (
        <LensRow key={lens.id} lens={lens} onChange={() => setKeeping(lens)} />
      ))}
      <UnstyledButton className={styles["lens"] ?? ""} onClick={() => setKeeping("new")}>
        <span className={styles["keep"]}>
          <IconPlus size={14} aria-hidden />
          <Trans>Keep this view…</Trans>
        </span>
      </UnstyledButton>
      {keeping === undefined ? null : (
        <KeepLens lens={keeping === "new" ? undefined : keeping} onClose={() => setKeeping(undefined)} />
      )}
    </section>
  )
}

function LensRow({ lens, onChange }: { readonly lens: ListedLens; readonly onChange: () => void }) {
  const { store } = useMap()
  const current = useMapState((state) => state.lens) === lens.id
  return (
    <div className={styles["lensRow"]}>
      <UnstyledButton
        className={styles["lens"] ?? ""}
        aria-pressed={current}
        onClick={() => store.setState(applied(lens))}
      >
        <span>
          {lens.name} {lens.ready?.console ? <AudienceMark of="console" /> : null}
        </span>
        {lens.kept === undefined || lens.key === undefined ? null : <kbd>{lens.key}</kbd>}
      </UnstyledButton>
      {lens.kept === undefined ? (
        <KeyOf lens={lens} onChange={onChange} />
      ) : (
        <KeptMenu lens={lens} onChange={onChange} />
      )}
    </div>
  )
}

/** The number key of a ready-made lens; choosing it gives it another. */
function KeyOf({ lens: { name, key }, onChange }: { readonly lens: ListedLens; readonly onChange: () => void }) {
  const { t } = useLingui()
  const label = key === undefined ? t`Number key of ${name}: none` : t`Number key of ${name}: ${key}`
  return (
    <UnstyledButton
      data-tip={t`Choose its number key`}
      className={styles["keyOf"] ?? ""}
      aria-label={label}
      data-none={key === undefined}
      onClick={onChange}
    >
      <kbd>{key ?? "–"}</kbd>
    </UnstyledButton>
  )
}

function KeptMenu({ lens: { id, name }, onChange }: { readonly lens: ListedLens; readonly onChange: () => void }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { store } = useMap()
  const update = useAction(async () => {
    const { name: _, ...fields } = bodyOf(store.getState(), name)
    // what is not said any more is taken away: a kept day, a threshold
    const gone = { people: null, organizations: null, day: null }
    await call("records.edit", { kind: "lens", id, fields: { ...gone, ...fields } as never })
    store.setState({ lens: id })
  })
  const remove = useAction(() => call("records.remove", { kind: "lens", ids: [id] }))
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t`Change ${name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onChange}>
          <Trans>Name and key…</Trans>
        </Menu.Item>
        <Menu.Item onClick={update.run}>
          <Trans>Keep what is shown now</Trans>
        </Menu.Item>
        <Menu.Item onClick={remove.run}>
          <Trans>Remove</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
