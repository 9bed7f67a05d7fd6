import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, NativeSelect, TextInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { saidByTables, tableLabel } from "../../../../shared/domain/tables.ts"
import { placeKey, thingKey } from "../../../../shared/method/blocks/place.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { usePlacements, useTablePlacements } from "../run/use-rows.ts"
import { useNothingToReveal, useRun } from "../run/use-run.ts"
import { useTables } from "../tables/use-tables.ts"
import styles from "./form.module.css"

/** The things of a list, each with the column that the room gives it. */
export function PlacePart({ block }: { readonly block: BlockOf<"place"> }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live, say, revealed } = useRun()
  const groups = useRecords("coalition")
  const placed = usePlacements(block.id)
  const tabled = useTables()
  const table = tabled?.table
  const byTables = useTablePlacements(block.id)
  const ofTable = new Map(byTables.filter((one) => one.table === table).map(({ item, column }) => [item, column]))
  const where = { session: id, step: live.step, block: block.id }
  const put = useAction((item: string, column: string) =>
    table === undefined
      ? call("placement.put", { ...where, item, ...(column !== "" && { column }) })
      : call("tables.put", { ...where, item, table, ...(column !== "" && { column }) }),
  )
  const things =
    block.items?.map((item) => ({ id: item.id, label: say(thingKey(block.id, item.id)) })) ??
    [...groups]
      .filter(([, { mergedInto, ended }]) => mergedInto === undefined && ended === undefined)
      .map(([group, { name }]) => ({ id: group, label: name }))
      .toSorted((a, b) => a.label.localeCompare(b.label))
  const columns = [
    { value: "", label: "–" },
    ...block.columns.map((column, at) => ({ value: column.id, label: say(placeKey(block.id, at)) })),
  ]
  const saidOf = (item: string) =>
    saidByTables(
      byTables,
      item,
      block.columns.map((column) => column.id),
    )
  // where every table that says something says the same, and the room has not put it anywhere
  const agreed = things.flatMap(({ id: item }) => {
    const said = saidOf(item)
    const [only] = said
    return said.length === 1 && only !== undefined && !placed.has(item) ? [{ item, column: only.column }] : []
  })
  const takeOver = useAction(async () => {
    for (const one of agreed) await call("placement.put", { ...where, ...one })
  })
  const label = (of: number) => (tabled === undefined ? String(of) : tableLabel(tabled.tables, of))
  const nameOf = (column: string) => columns.find(({ value }) => value === column)?.label ?? ""
  useNothingToReveal(placed.size === 0)
  return (
    <div className={styles["part"]}>
      {block.items === undefined ? <NewGroup /> : null}
      <p className={styles["quiet"]}>
        <Plural value={placed.size} _0="None placed yet" one="# placed" other="# placed" />
        {" · "}
        {revealed ? <Trans>on the wall</Trans> : <Trans>the room sees only how many</Trans>}
      </p>
      {agreed.length > 0 && table === undefined ? (
        <div>
          <Button size="compact-sm" variant="default" disabled={takeOver.busy} onClick={() => takeOver.run()}>
            <Plural
              value={agreed.length}
              one="Take over # thing on which the tables say the same"
              other="Take over # things on which the tables say the same"
            />
          </Button>
        </div>
      ) : null}
      <ul className={styles["items"]}>
        {things.map((thing) => (
          <li key={thing.id}>
            <span>
              {thing.label}
              {table === undefined && saidOf(thing.id).length > 0 ? (
                <small className={styles["quiet"]}>
                  {" "}
                  {saidOf(thing.id)
                    .map((said) => `${nameOf(said.column)}: ${said.tables.map(label).join(", ")}`)
                    .join(" · ")}
                </small>
              ) : null}
            </span>
            <NativeSelect
              aria-label={t`Column of: ${thing.label}`}
              value={(table === undefined ? placed : ofTable).get(thing.id) ?? ""}
              data={columns}
              onChange={(event) => put.run(thing.id, event.currentTarget.value)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A group that was named and is not on the list yet. */
function NewGroup() {
  const { t } = useLingui()
  const { call } = useStores()
  const groups = useRecords("coalition")
  const [name, setName] = useState("")
  const known = [...groups.values()].some((group) => group.name.toLowerCase() === name.trim().toLowerCase())
  const add = useAction(() => call("records.add", { kind: "coalition", body: { name: name.trim() } }), {
    done: () => setName(""),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== "" && !known) add.run()
  }
  return (
    <form className={styles["add"]} onSubmit={submit}>
      <TextInput
        label={t`A group that is not on the list`}
        maxLength={300}
        value={name}
        error={known ? t`It is on the list.` : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={name.trim() === "" || known || add.busy}>
        <Trans>Add</Trans>
      </Button>
    </form>
  )
}
