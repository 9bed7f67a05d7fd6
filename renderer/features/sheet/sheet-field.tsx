import { useLingui } from "@lingui/react/macro"
import type { ReactNode } from "react"
import type { AnswerState } from "../../../shared/domain/answer.ts"
import { plainWords } from "../../../shared/domain/inventory-cells.ts"
import { agesText } from "../../../shared/domain/life-course.ts"
import { unreachable } from "../../../shared/errors.ts"
import { ANSWER_WORDS } from "../../ui/fields/answer-field.tsx"
import { dayWords } from "../../ui/format.ts"
import type { AnyField } from "../groups/index.ts"
import styles from "./sheet.module.css"

interface SheetFieldProps {
  readonly field: AnyField
  readonly value: unknown
  readonly nameOf: (id: string) => string
  /** A star or a ring that the group put there before. */
  readonly signs: readonly string[]
}

/** One question on paper: what is known, and a line or boxes for what is not. */
export function SheetField({ field: { label, control }, value, nameOf, signs }: SheetFieldProps) {
  const { t, i18n } = useLingui()
  const rows = ((): ReactNode => {
    switch (control.as) {
      case "choice":
        return (
          <Boxes
            options={Object.entries(control.words).map(([word, said]) => [i18n._(said), value === word] as const)}
          />
        )
      case "yesNo":
        return (
          <Boxes
            options={[
              [t`yes`, value === true],
              [t`no`, value === false],
            ]}
          />
        )
      case "answer":
      case "funders":
      case "subgroups":
        return <Listed value={value} />
      case "lines":
      case "options":
        return <Lines items={Array.isArray(value) ? value.map(String) : []} free={1} />
      case "text":
        return <Lines items={typeof value === "string" && value !== "" ? value.split("\n") : []} free={2} />
      case "record":
        return <Lines items={typeof value === "string" ? [nameOf(value)] : []} free={0} />
      case "ages":
        return <Lines items={value === undefined ? [] : [agesText(value as Parameters<typeof agesText>[0])]} free={0} />
      case "date":
        return <Lines items={typeof value === "string" ? [dayWords(value)] : []} free={0} />
      case "line":
      case "number":
      case "functions":
        return <Lines items={value === undefined ? [] : [plainWords(value)]} free={0} />
      default:
        return unreachable(control)
    }
  })()
  return (
    <div className={styles["field"]}>
      <div className={styles["label"]}>{[i18n._(label), ...signs].join(" ")}</div>
      <div>{rows}</div>
    </div>
  )
}

/** Boxes to tick; the one that is known is ticked. */
function Boxes({ options }: { readonly options: readonly (readonly [label: string, on: boolean])[] }) {
  const { t } = useLingui()
  return (
    <div className={styles["boxes"]}>
      {options.map(([label, on]) => (
        <span key={label}>
          <span
            className={styles["box"]}
            data-on={on || undefined}
            role="img"
            aria-label={on ? t`ticked` : t`not ticked`}
          />
          {label}
        </span>
      ))}
    </div>
  )
}

/** What is known, and lines to write on; where nothing is known, at least one. */
function Lines({ items, free }: { readonly items: readonly string[]; readonly free: number }) {
  const lines = Math.max(free, items.length === 0 ? 1 : 0)
  return (
    <>
      {items.map((item) => (
        <div key={item}>{item}</div>
      ))}
      {Array.from({ length: lines }, (_, at) => (
        // a line is its place on the paper
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={styles["line"]} />
      ))}
    </>
  )
}

function Listed({ value }: { readonly value: unknown }) {
  const { i18n } = useLingui()
  const { state = "not asked", items = [] } = (value ?? {}) as {
    readonly state?: AnswerState
    readonly items?: readonly unknown[]
  }
  if (state === "listed" || state === "not asked" || state === "unknown")
    return <Lines items={items.map(plainWords)} free={2} />
  return <Lines items={[i18n._(ANSWER_WORDS[state])]} free={1} />
}
