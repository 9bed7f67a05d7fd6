import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button } from "@mantine/core"
import { IconEye, IconEyeOff, IconPencil, IconTrash } from "@tabler/icons-react"
import { useState } from "react"
import { letGoByBoth } from "../../../../shared/domain/tie-views.ts"
import { cellText } from "../../../../shared/method/blocks/form.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { useStores } from "../../../stores/stores.tsx"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { Statement } from "../../statements/index.ts"
import { Withdrawn } from "../run/pull-card.tsx"
import { type Row, useRows } from "../run/use-rows.ts"
import { useNothingToReveal, useRun } from "../run/use-run.ts"
import { FromTables } from "../tables/from-tables.tsx"
import styles from "./form.module.css"
import { RowForm } from "./row-form.tsx"

type FormBlock = BlockOf<"form">

/** Rows of a few fields: what is said is typed, and stands below as the record that it is. */
export function FormPart({ block }: { readonly block: FormBlock }) {
  const { t } = useLingui()
  const { revealed, say } = useRun()
  const rows = useRows(block.of, block.from ?? block.id)
  const [editing, setEditing] = useState<string>()
  const forRoom = block.wall.length > 0
  useNothingToReveal(rows.length === 0 || !forRoom)
  const row = rows.find(({ id }) => id === editing)
  const paired = block.of === "tieView" ? new Set(letGoByBoth(rows, viewOf).map(({ id }) => id)) : undefined
  return (
    <div className={styles["part"]}>
      {block.from === undefined ? (
        <RowForm key={editing ?? "new"} block={block} row={row} done={() => setEditing(undefined)} />
      ) : (
        <p className={styles["quiet"]}>
          <Trans>Shows what was entered at “{say(block.from)}”.</Trans>
        </p>
      )}
      <p className={styles["quiet"]} data-testid="rows-status">
        <Plural value={rows.length} _0="None yet" one="# row" other="# rows" />
        {forRoom ? (
          <>
            {" · "}
            {revealed ? <Trans>on the wall</Trans> : <Trans>the room sees only how many</Trans>}
          </>
        ) : (
          <>
            {" · "}
            <AudienceMark of="console" />
          </>
        )}
        <Withdrawn block={block.from ?? block.id} />
      </p>
      <ul className={styles["rows"]} aria-label={t`Rows`}>
        {rows.map((one) => (
          <RowLine
            key={one.id}
            block={block}
            row={one}
            waits={paired !== undefined && !one.pulled && !paired.has(one.id)}
            edit={block.from === undefined ? () => setEditing(one.id) : undefined}
          />
        ))}
      </ul>
    </div>
  )
}

/** A row as what one side says of a tie. */
const viewOf = ({ values, pulled }: Row) => ({
  party: String(values["party"]),
  other: String(values["other"]),
  pulled,
})

interface LineProps {
  readonly block: FormBlock
  readonly row: Row
  /** True for what one side lets go while the other one does not. */
  readonly waits: boolean
  /** Absent where rows are only shown. */
  readonly edit: (() => void) | undefined
}

function RowLine({ block, row, waits, edit }: LineProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const set = useAction((pulled: boolean) => call("row.set", { id: row.id, kind: block.of, pulled }))
  const remove = useAction(() => call("row.remove", { id: row.id, kind: block.of }))
  const cells = block.fields
    .map((field) => cellText(field, row.values[field.name], WORDS.en.locale))
    .filter((cell) => cell !== "")
  const name = cells[0] ?? ""
  return (
    <li data-pulled={row.pulled || undefined}>
      <span>
        <strong>{name}</strong>
        {cells.length > 1 ? ` · ${cells.slice(1).join(" · ")}` : ""}
      </span>
      <FromTables tables={row.values["tables"] as readonly number[] | undefined} />
      {waits ? (
        <span className={styles["quiet"]}>
          <Trans>waits for the other side</Trans>
        </span>
      ) : null}
      {block.letGo === true && row.pulled ? (
        <Button size="compact-sm" variant="default" onClick={() => set.run(false)}>
          <Trans>They say yes: let it go</Trans>
        </Button>
      ) : block.wall.length > 0 ? (
        <ActionIcon
          data-tip={row.pulled ? t`Put it back on the wall` : t`Take it off the wall`}
          variant="subtle"
          aria-label={row.pulled ? t`Put back: ${name}` : t`Take off the wall: ${name}`}
          onClick={() => set.run(!row.pulled)}
        >
          {row.pulled ? <IconEye size={18} /> : <IconEyeOff size={18} />}
        </ActionIcon>
      ) : null}
      {edit === undefined ? null : (
        <>
          <ActionIcon variant="subtle" aria-label={t`Change: ${name}`} onClick={edit}>
            <IconPencil size={18} />
          </ActionIcon>
          <ActionIcon variant="subtle" aria-label={t`Remove: ${name}`} onClick={() => remove.run()}>
            <IconTrash size={18} />
          </ActionIcon>
          <Statement
            of={{ kind: block.of, id: row.id }}
            name={name}
            words={cells.join(" · ")}
            accepted={row.values["accepted"] === true}
          />
        </>
      )}
    </li>
  )
}
