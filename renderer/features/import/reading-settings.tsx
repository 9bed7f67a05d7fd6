import { useLingui } from "@lingui/react/macro"
import { Checkbox, NativeSelect } from "@mantine/core"
import {
  type GivenReading,
  type ImportMapping,
  SHAPES,
  Shape,
  type SheetFound,
  type SheetReading,
} from "../../../shared/contract/import.ts"
import { HeadingPicker } from "./heading-picker.tsx"
import styles from "./import.module.css"
import type { TextForm } from "./import-store.ts"
import { SHAPE_WORDS } from "./words.ts"

const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-15", "windows-1250", "macintosh"] as const

interface ReadingSettingsProps {
  readonly found: SheetFound
  readonly reading: SheetReading
  readonly readSheet: (given: GivenReading) => void
  readonly set: (part: Partial<SheetReading>) => void
}

/** How a sheet is read: guessed, shown, and changed here. */
export function ReadingSettings({ found, reading, readSheet, set }: ReadingSettingsProps) {
  const { t, i18n } = useLingui()
  const { heading, shape, joined, use } = reading
  const asked = { use: true, hiddenRows: reading.hiddenRows, comments: reading.comments }
  return (
    <>
      <NativeSelect
        label={found.name === "" ? t`The file has` : t`The sheet has`}
        value={shape}
        onChange={(event) => readSheet({ ...asked, heading, joined, shape: Shape.parse(event.currentTarget.value) })}
        data={SHAPES.map((value) => ({ value, label: i18n._(SHAPE_WORDS[value]) }))}
        disabled={!use}
      />
      {shape === "memberships" || shape === "matrix" || shape === "members" ? (
        <NativeSelect
          label={shape === "members" ? t`They are` : t`Those who sit are`}
          value={reading.holder}
          onChange={(event) => set({ holder: event.currentTarget.value === "person" ? "person" : "organization" })}
          data={[
            { value: "person", label: t`People` },
            { value: "organization", label: t`Organisations` },
          ]}
        />
      ) : null}
      {shape === "matrix" ? (
        <NativeSelect
          label={t`Groups stand in`}
          value={reading.turned ? "rows" : "columns"}
          onChange={(event) => set({ turned: event.currentTarget.value === "rows" })}
          data={[
            { value: "columns", label: t`The columns` },
            { value: "rows", label: t`The rows` },
          ]}
        />
      ) : null}
      <HeadingPicker found={found} reading={reading} choose={(at) => readSheet({ ...asked, heading: at })} />
      <div className={styles["checks"]}>
        {heading > 0 ? (
          <Checkbox
            label={t`The row above belongs to the heading`}
            checked={joined}
            onChange={(event) => readSheet({ ...asked, heading, joined: event.currentTarget.checked })}
          />
        ) : null}
        {shape === "matrix" || shape === "tie-matrix" ? null : (
          <Checkbox
            label={t`An empty name means the one above`}
            checked={reading.fillDown}
            onChange={(event) => set({ fillDown: event.currentTarget.checked })}
          />
        )}
      </div>
    </>
  )
}

interface TextSettingsProps {
  readonly mapping: ImportMapping
  readonly readText: (form: TextForm) => void
}

/** The letters and the delimiter of a text file. */
export function TextSettings({ mapping: { encoding, delimiter }, readText }: TextSettingsProps) {
  const { t } = useLingui()
  const delimiters: readonly (readonly [string, string])[] = [
    [",", t`Comma`],
    [";", t`Semicolon`],
    ["\t", t`Tab`],
    ["|", t`Bar |`],
  ]
  const known = delimiters.some(([value]) => value === delimiter)
  return (
    <>
      <NativeSelect
        label={t`Cells are parted by`}
        value={delimiter}
        onChange={(event) => readText({ encoding, delimiter: event.currentTarget.value })}
        data={[...(known ? [] : [[delimiter, delimiter] as const]), ...delimiters].map(([value, label]) => ({
          value,
          label,
        }))}
      />
      <NativeSelect
        label={t`Letters`}
        value={encoding}
        onChange={(event) => readText({ encoding: event.currentTarget.value })}
        data={[...new Set<string>([encoding, ...ENCODINGS])].map((value) => ({ value, label: value.toUpperCase() }))}
      />
    </>
  )
}
