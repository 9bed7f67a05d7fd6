import { Trans, useLingui } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import type { Output } from "../../../../shared/contract/index.ts"
import type { GroupBody } from "../../../../shared/domain/group-coverage.ts"
import { useStores } from "../../../stores/stores.tsx"
import { dayWords } from "../../../ui/format.ts"
import { useAction } from "../../../ui/use-action.ts"
import type { AnySection } from "../form/declare.ts"
import { GROUP_SECTIONS } from "../form/group-sections.ts"
import styles from "./profile.module.css"

const FIELDS = (GROUP_SECTIONS as readonly AnySection[]).flatMap(({ fields }) => fields)

/** Where each answer comes from: a file or this screen, and when. Looked up once somebody wants to know. */
export function Origins({ id, group }: { readonly id: string; readonly group: GroupBody }) {
  const { call } = useStores()
  const { i18n } = useLingui()
  const [open, setOpen] = useState(false)
  const [origins, setOrigins] = useState<Output<"records.origins">>([])
  const { run: look } = useAction(() => call("records.origins", { kind: "coalition", id }), { done: setOrigins })
  useEffect(() => {
    if (open) look()
  }, [open, look, group])
  const byField = new Map(origins.map((origin) => [origin.field, origin]))
  const rows = FIELDS.flatMap(({ name, label }) => {
    const origin = byField.get(name)
    return origin === undefined || group[name as keyof GroupBody] === undefined ? [] : [{ name, label, origin }]
  })
  return (
    <details className={styles["origins"]} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Trans>Where each answer comes from</Trans>
      </summary>
      <dl>
        {rows.map(({ name, label, origin: { file, at } }) => (
          <div key={name}>
            <dt>{i18n._(label)}</dt>
            <dd>
              {file ?? <Trans>Written here</Trans>}, {dayWords(at)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
