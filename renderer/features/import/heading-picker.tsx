import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Modal, NativeSelect } from "@mantine/core"
import { useState } from "react"
import type { SheetFound, SheetReading } from "../../../shared/contract/import.ts"
import { numberWords } from "../../ui/format.ts"
import styles from "./import.module.css"

interface HeadingPickerProps {
  readonly found: SheetFound
  readonly reading: SheetReading
  readonly choose: (heading: number) => void
}

/** Which row is the heading: by its number, or by a click on the sheet as it stands. */
export function HeadingPicker({ found: { top, first }, reading: { heading }, choose }: HeadingPickerProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const rowWords = (cells: readonly string[]) =>
    cells
      .filter((cell) => cell.trim() !== "")
      .join(", ")
      .slice(0, 60)
  const pick = (at: number) => {
    setOpen(false)
    if (at !== heading) choose(at)
  }
  return (
    <div className={styles["heading"]}>
      <NativeSelect
        label={t`Heading`}
        value={String(heading)}
        onChange={(event) => choose(Number(event.currentTarget.value))}
        data={[
          { value: "-1", label: t`None` },
          ...top.map((cells, at) => ({
            value: String(at),
            label: t`Row ${numberWords(first + at)}: ${rowWords(cells)}`,
          })),
        ]}
      />
      <Button variant="subtle" size="compact-md" onClick={() => setOpen(true)}>
        <Trans>Show…</Trans>
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t`Which row is the heading?`}
        size="80%"
        closeButtonProps={{ "aria-label": t`Close` }}
      >
        <div className={styles["top"]} tabIndex={0} role="region" aria-label={t`The first rows of the sheet`}>
          <table>
            <tbody>
              {top.map((cells, at) => (
                // a row is its place in the sheet
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={at} data-heading={at === heading || undefined} onClick={() => pick(at)}>
                  <th scope="row">
                    <Button
                      size="compact-sm"
                      variant={at === heading ? "light" : "default"}
                      aria-pressed={at === heading}
                      onClick={() => pick(at)}
                    >
                      <Trans>Row {numberWords(first + at)}</Trans>
                    </Button>
                  </th>
                  {cells.map((cell, column) => (
                    // oxlint-disable-next-line react/no-array-index-key
                    <td key={column}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Button mt="md" variant="default" onClick={() => pick(-1)}>
          <Trans>There is no heading</Trans>
        </Button>
      </Modal>
    </div>
  )
}
