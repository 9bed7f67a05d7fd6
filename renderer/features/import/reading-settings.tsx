import { useLingui } from "@lingui/react/macro"
import { Checkbox, NativeSelect } from "@mantine/core"
import { type ImportMapping, SHAPES, Shape } from "../../../shared/contract/import.ts"
import { numberWords } from "../../ui/format.ts"
import styles from "./import.module.css"
import type { Inspection } from "./import-store.ts"
import { SHAPE_WORDS } from "./words.ts"

const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-15", "windows-1250", "macintosh"] as const

interface ReadingSettingsProps {
  readonly mapping: ImportMapping
  readonly top: Inspection["top"]
  readonly readAs: (given: Partial<ImportMapping>) => void
  readonly set: (part: Partial<ImportMapping>) => void
}

/** How the file is read: guessed, shown, and changed here. */
export function ReadingSettings({ mapping, top, readAs, set }: ReadingSettingsProps) {
  const { t, i18n } = useLingui()
  const { encoding, delimiter, heading, shape } = mapping
  const ofFile = { encoding, delimiter }
  const encodings = [...new Set<string>([encoding, ...ENCODINGS])]
  const delimiters: readonly (readonly [string, string])[] = [
    [",", t`Comma`],
    [";", t`Semicolon`],
    ["\t", t`Tab`],
    ["|", t`Bar |`],
  ]
  const known = delimiters.some(([value]) => value === delimiter)
  const rowWords = (cells: readonly string[]) =>
    cells
      .filter((cell) => cell.trim() !== "")
      .join(", ")
      .slice(0, 60)
  return (
    <div className={styles["settings"]}>
      <NativeSelect
        label={t`The file has`}
        value={shape}
        onChange={(event) =>
          readAs({ ...ofFile, heading, joined: mapping.joined, shape: Shape.parse(event.currentTarget.value) })
        }
        data={SHAPES.map((value) => ({ value, label: i18n._(SHAPE_WORDS[value]) }))}
      />
      {shape === "groups" ? null : (
        <NativeSelect
          label={t`Those who sit are`}
          value={mapping.holder}
          onChange={(event) => set({ holder: event.currentTarget.value === "person" ? "person" : "organization" })}
          data={[
            { value: "person", label: t`People` },
            { value: "organization", label: t`Organisations` },
          ]}
        />
      )}
      {shape === "matrix" ? (
        <NativeSelect
          label={t`Groups stand in`}
          value={mapping.turned ? "rows" : "columns"}
          onChange={(event) => set({ turned: event.currentTarget.value === "rows" })}
          data={[
            { value: "columns", label: t`The columns` },
            { value: "rows", label: t`The rows` },
          ]}
        />
      ) : null}
      <NativeSelect
        label={t`Heading`}
        value={String(heading)}
        onChange={(event) => readAs({ ...ofFile, heading: Number(event.currentTarget.value) })}
        data={[
          { value: "-1", label: t`None` },
          ...top.map((cells, at) => ({
            value: String(at),
            label: t`Row ${numberWords(at + 1)}: ${rowWords(cells)}`,
          })),
        ]}
      />
      <NativeSelect
        label={t`Cells are parted by`}
        value={delimiter}
        onChange={(event) => readAs({ encoding, delimiter: event.currentTarget.value })}
        data={[...(known ? [] : [[delimiter, delimiter] as const]), ...delimiters].map(([value, label]) => ({
          value,
          label,
        }))}
      />
      <NativeSelect
        label={t`Letters`}
        value={encoding}
        onChange={(event) => readAs({ encoding: event.currentTarget.value })}
        data={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
      />
      <div className={styles["checks"]}>
        {heading > 0 ? (
          <Checkbox
            label={t`The row above belongs to the heading`}
            checked={mapping.joined}
            onChange={(event) => readAs({ ...ofFile, heading, joined: event.currentTarget.checked })}
          />
        ) : null}
        {shape === "memberships" ? (
          <Checkbox
            label={t`An empty name means the one above`}
            checked={mapping.fillDown}
            onChange={(event) => set({ fillDown: event.currentTarget.checked })}
          />
        ) : null}
      </div>
    </div>
  )
}
