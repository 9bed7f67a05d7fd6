import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, UnstyledButton } from "@mantine/core"
import { type ReactNode, useState } from "react"
import type { Audience } from "../../../../shared/contract/kind.ts"
import type { Share } from "../../../../shared/domain/group-coverage.ts"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { useMap } from "../use-map.ts"
import styles from "./figures.module.css"

interface FigureRowProps {
  readonly name: ReactNode
  /** Its widest audience, from `figureAudience`. */
  readonly audience: Audience
  /** The figure in digits or words; undefined for one that cannot be had. */
  readonly value: ReactNode | undefined
  /** Why there is a dash. */
  readonly reason?: ReactNode
  /** One plain sentence. */
  readonly children: ReactNode
  /** What it rests on, shown on click. */
  readonly inputs?: ReactNode
  /** The same, of what may be thousands of lines: made only then. */
  readonly renderInputs?: () => ReactNode
}

/** One figure: its name, its value or a dash with the reason, a sentence, and on click what it was made from. */
export function FigureRow({ name, audience, value, reason, children, inputs, renderInputs }: FigureRowProps) {
  const [open, setOpen] = useState(false)
  const head = (
    <span className={styles["head"]}>
      <span className={styles["name"]}>
        {name} <AudienceMark of={audience} />
      </span>
      <span className={styles["value"]}>{value ?? "–"}</span>
    </span>
  )
  return (
    <li className={styles["figure"]}>
      {inputs === undefined && renderInputs === undefined ? (
        head
      ) : (
        <UnstyledButton className={styles["opens"] ?? ""} aria-expanded={open} onClick={() => setOpen(!open)}>
          {head}
        </UnstyledButton>
      )}
      <p className={styles["sentence"]}>{value === undefined ? (reason ?? children) : children}</p>
      {open ? <div className={styles["inputs"]}>{renderInputs?.() ?? inputs}</div> : null}
    </li>
  )
}

/** "19 of 24" with what it counts. */
export function BaseOf({ known, of }: Share) {
  return (
    <Trans>
      {known} of {of}
    </Trans>
  )
}

export interface Line {
  readonly key: string
  /** What a click chooses on the map; nothing where it is about a person. */
  readonly ids: readonly string[]
  readonly words: ReactNode
  readonly value?: ReactNode
}

const FIRST = 12

/** The inputs of a figure as lines; choosing one chooses its groups on the map. */
export function Lines({ lines, empty }: { readonly lines: readonly Line[]; readonly empty?: ReactNode }) {
  const { t } = useLingui()
  const { store } = useMap()
  const [all, setAll] = useState(false)
  const rest = lines.length - FIRST
  if (lines.length === 0) return <p className={styles["sentence"]}>{empty ?? <Trans>None.</Trans>}</p>
  return (
    <>
      <ul className={styles["lines"]} aria-label={t`What it rests on`}>
        {(all ? lines : lines.slice(0, FIRST)).map(({ key, ids, words, value }) => (
          <li key={key}>
            {ids.length === 0 ? (
              <span className={styles["line"]}>
                <span>{words}</span>
                <span className={styles["value"]}>{value}</span>
              </span>
            ) : (
              <UnstyledButton
                className={styles["line"] ?? ""}
                onClick={() => store.setState({ selection: { kind: "cards", ids }, here: ids[0] })}
              >
                <span>{words}</span>
                <span className={styles["value"]}>{value}</span>
              </UnstyledButton>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && !all ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
          <Plural value={rest} one="# more" other="# more" />
        </Button>
      ) : null}
    </>
  )
}
