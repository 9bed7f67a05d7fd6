import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, Modal, NumberInput, TextInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { MOST_TABLES } from "../../../../shared/contract/tables.ts"
import { handInAt } from "../../../../shared/method/blocks-at-tables.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useRun, useTellPart } from "../run/use-run.ts"
import styles from "./tables.module.css"

/** Where nobody said otherwise. */
const TABLES = 4
const MINUTES = 10

interface FormProps {
  readonly open: boolean
  readonly close: () => void
}

/** Sends the block at hand to the tables: how many, for how long, and what they are called. */
export function TablesForm({ open, close }: FormProps) {
  const { t } = useLingui()
  return (
    <Modal opened={open} onClose={close} title={t`To the tables`} centered>
      <Fields close={close} />
    </Modal>
  )
}

function Fields({ close }: { readonly close: () => void }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live, block } = useRun()
  const tell = useTellPart()
  const { tables } = live
  const [count, setCount] = useState<number | string>(tables?.count ?? TABLES)
  const [minutes, setMinutes] = useState<number | string>(block.tables?.minutes ?? MINUTES)
  const [names, setNames] = useState((tables?.names ?? []).join(", "))
  const hands = handInAt(block)
  const fits = isWithin(count, MOST_TABLES) && isWithin(minutes, 240)
  const send = useAction(
    async () => {
      const named = names.split(",").map((name) => name.trim().slice(0, 40))
      await call("tables.set", { session: id, count: Number(count), names: named.slice(0, Number(count)) })
      await call("tables.open", { session: id, minutes: Number(minutes) })
    },
    {
      done: () => {
        tell({ table: undefined, merging: false, sorting: false })
        close()
      },
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fits) send.run()
  }
  if (hands === undefined) {
    return (
      <p className={styles["ask"]}>
        <Trans>Nothing is collected here that a table could hand in.</Trans>
      </p>
    )
  }
  return (
    <form className={styles["form"]} onSubmit={submit}>
      <p className={styles["ask"]}>
        <Trans>
          The wall shows the question, the time left and the tables, and nothing that you type. The clock of the
          exercise goes on.
        </Trans>{" "}
        {hands.of === "slips" ? (
          <Trans>Slips of all tables are added up; what one table wrote is not kept.</Trans>
        ) : block.tables?.told === true ? (
          <Trans>
            Afterwards the wall may say from how many tables a statement came, from three up, and never which.
          </Trans>
        ) : (
          <Trans>The wall never says from which tables something came, or from how many.</Trans>
        )}
      </p>
      <div className={styles["numbers"]}>
        <NumberInput
          data-autofocus
          label={t`How many tables`}
          min={1}
          max={MOST_TABLES}
          allowDecimal={false}
          value={count}
          onChange={setCount}
        />
        <NumberInput label={t`Minutes`} min={1} max={240} allowDecimal={false} value={minutes} onChange={setMinutes} />
      </div>
      <TextInput
        label={t`Names, if numbers are not enough`}
        description={t`One after the other, with commas: Window, Door, Stage`}
        inputWrapperOrder={["label", "input", "description"]}
        maxLength={400}
        value={names}
        onChange={(event) => setNames(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!fits || send.busy}>
        <Plural value={Number(count) || 0} one="Send to the table" other="Send to # tables" />
      </Button>
    </form>
  )
}

const isWithin = (value: number | string, most: number): boolean =>
  Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= most
