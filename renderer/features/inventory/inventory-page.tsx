import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, NativeSelect, Radio, Title } from "@mantine/core"
import { IconDownload } from "@tabler/icons-react"
import { useEffect, useRef, useState } from "react"
import type { Output } from "../../../shared/contract/index.ts"
import {
  INVENTORY_AUDIENCES,
  INVENTORY_COLUMNS,
  type InventoryAudience,
  type InventoryColumns,
} from "../../../shared/contract/inventory.ts"
import { useRecords, useStores } from "../../stores/stores.tsx"
import { bytesOf } from "../../ui/files.ts"
import { dayWords } from "../../ui/format.ts"
import { Page } from "../../ui/page.tsx"
import { useAction } from "../../ui/use-action.ts"
import styles from "./inventory.module.css"

const AUDIENCE_WORDS: { readonly [A in InventoryAudience]: readonly [MessageDescriptor, MessageDescriptor] } = {
  console: [msg`For me`, msg`Everything, with the names of people, ways to reach them and notes`],
  room: [msg`For participants`, msg`No names of people, no notes, nothing that only the console shows`],
  funders: [msg`For funders`, msg`Only what funders may see`],
  public: [msg`For the public`, msg`Only what anybody may see`],
}

type Format = "xlsx" | "csv"
type Made = Output<"inventory.export">

/** Groups as a spreadsheet: in the columns that came in, so that a corrected one comes back as changes. */
export function InventoryPage() {
  const { t, i18n } = useLingui()
  const { call } = useStores()
  const came = useCameIn()
  const [columns, setColumns] = useState<InventoryColumns>(came === undefined ? "all" : "came in")
  const [audience, setAudience] = useState<InventoryAudience>()
  const [format, setFormat] = useState<Format>("xlsx")
  const [sheet, setSheet] = useState(0)
  const [made, setMade] = useState<Made>()
  const making = useAction(
    (reader: InventoryAudience) => call("inventory.export", { columns, format, audience: reader, sheet }),
    { done: setMade },
  )
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setMade(undefined)
    }
  const sheets = columns === "came in" ? (came?.sheets ?? []) : ALL_SHEETS.map((name) => i18n._(name))
  return (
    <Page
      title={<Trans>Groups as a spreadsheet</Trans>}
      lead={
        <Trans>
          Correct it there and bring it in again: you see what would change before anything is written. A cell that is
          left empty erases nothing.
        </Trans>
      }
    >
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault()
          if (audience !== undefined) making.run(audience)
        }}
      >
        <Radio.Group
          label={t`For whom`}
          value={audience ?? null}
          onChange={change((value: string) => setAudience(INVENTORY_AUDIENCES.find((one) => one === value)))}
        >
          {INVENTORY_AUDIENCES.map((one) => {
            const [label, description] = AUDIENCE_WORDS[one]
            return <Radio key={one} value={one} label={i18n._(label)} description={i18n._(description)} />
          })}
        </Radio.Group>
        {came === undefined ? null : (
          <Radio.Group
            label={t`Columns`}
            value={columns}
            onChange={change((value: string) => {
              setColumns(INVENTORY_COLUMNS.find((one) => one === value) ?? "all")
              setSheet(0)
            })}
          >
            <Radio value="came in" label={t`As they came in: ${came.file}, ${dayWords(came.at)}`} />
            <Radio value="all" label={t`Every field`} />
          </Radio.Group>
        )}
        <Radio.Group
          label={t`Kind of file`}
          value={format}
          onChange={change((value: string) => setFormat(value === "csv" ? "csv" : "xlsx"))}
        >
          <Radio value="xlsx" label={t`Spreadsheet (XLSX)`} />
          <Radio value="csv" label={t`Text (CSV), one sheet`} />
        </Radio.Group>
        {format === "csv" && sheets.length > 1 ? (
          <NativeSelect
            label={t`Sheet`}
            value={String(sheet)}
            onChange={(event) => change(setSheet)(Number(event.currentTarget.value))}
            data={sheets.map((label, at) => ({ value: String(at), label }))}
          />
        ) : null}
        <div>
          <Button type="submit" loading={making.busy} disabled={audience === undefined}>
            <Trans>Make the file</Trans>
          </Button>
        </div>
      </form>
      {made === undefined ? null : <MadeFile made={made} />}
    </Page>
  )
}

/** What the sheets are called that hold every field, in their order. */
const ALL_SHEETS = [
  msg`Groups`,
  msg`Seats of people`,
  msg`Seats of organisations`,
  msg`People`,
  msg`Organisations`,
  msg`Ties`,
] as const

interface CameIn {
  readonly file: string
  readonly at: string
  readonly sheets: readonly string[]
}

/** The last import whose columns are known. */
function useCameIn(): CameIn | undefined {
  const { t } = useLingui()
  const logs = useRecords("importLog")
  const last = [...logs.values()].findLast(({ sheets }) => (sheets?.length ?? 0) > 0)
  if (last === undefined) return undefined
  return { file: last.file, at: last.at, sheets: (last.sheets ?? []).map(({ name }, at) => name || t`Sheet ${at + 1}`) }
}

/** The file that was made, to be saved. */
function MadeFile({ made }: { readonly made: Made }) {
  const title = useRef<HTMLHeadingElement>(null)
  const [url, setUrl] = useState("")
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([bytesOf(made.file.base64)], { type: "application/octet-stream" }))
    setUrl(address)
    title.current?.focus()
    return () => URL.revokeObjectURL(address)
  }, [made])
  return (
    <section className={styles["made"]}>
      <Title order={2} ref={title} tabIndex={-1}>
        <Trans>It is made</Trans>
      </Title>
      <ul>
        {made.sheets.map(({ name, rows }) => (
          <li key={name}>
            {name}: <Plural value={rows} one="# row" other="# rows" />
          </li>
        ))}
      </ul>
      <div>
        <Button component="a" href={url} download={made.file.name} leftSection={<IconDownload size={18} />}>
          <Trans>Save {made.file.name}</Trans>
        </Button>
      </div>
    </section>
  )
}
