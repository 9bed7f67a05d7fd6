import { useLingui } from "@lingui/react/macro"
import type { Audience } from "../../../../shared/contract/kind.ts"
import { TextField } from "../../../ui/fields/text-fields.tsx"

interface LinesAreaProps {
  readonly label: string
  readonly help?: string
  readonly audience: Audience
  readonly lines: readonly string[]
  readonly save: (lines: string[]) => void
}

/** Several sentences, each on a line of its own. */
export function LinesArea({ label, help, audience, lines, save }: LinesAreaProps) {
  const { t } = useLingui()
  return (
    <TextField
      label={label}
      help={help ?? t`A line for each.`}
      audience={audience}
      value={lines.join("\n")}
      onSave={(text) =>
        save(
          (text ?? "")
            .split("\n")
            .map((line) => line.trim())
            .filter((line) => line !== ""),
        )
      }
    />
  )
}
