import { msg } from "@lingui/core/macro"
import { useLingui } from "@lingui/react/macro"
import type { AnswerState } from "../../../../shared/domain/answer.ts"
import type { Share } from "../../../../shared/domain/group-coverage.ts"
import { ANSWER_WORDS } from "../../../ui/fields/answer-field.tsx"
import { numberWords } from "../../../ui/format.ts"
import styles from "./lists.module.css"

/** A link that opens what the row stands for; the keyboard opens it with Ctrl+Enter. */
export function NameLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a className={styles["name"]} href={href} tabIndex={-1} title={children}>
      {children}
    </a>
  )
}

/** A figure, or a dash that says why there is none. */
export function Figure({ value, why }: { readonly value: number | undefined; readonly why: string }) {
  if (value !== undefined) return <span>{numberWords(value)}</span>
  return <Dash why={why} />
}

export function Dash({ why }: { readonly why: string }) {
  return (
    <span className={styles["dash"]} title={why}>
      <span aria-hidden>–</span>
      <span className="sr-only">{why}</span>
    </span>
  )
}

/** So many of so many, never a bare share. */
export function ShareCell({ known, of }: Share) {
  const { t } = useLingui()
  return <span>{t`${known} of ${of}`}</span>
}

/** How many are listed, or how the answer stands. */
export function AnswerCell({ state, count }: { readonly state: AnswerState; readonly count: number }) {
  const { i18n } = useLingui()
  const words = i18n._(state === "unknown" ? msg`Unknown` : ANSWER_WORDS[state])
  if (state === "listed") return <span title={words}>{numberWords(count)}</span>
  if (state === "not asked") return <Dash why={words} />
  return <span className={styles["quiet"]}>{words.toLowerCase()}</span>
}
