import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, TextInput, UnstyledButton } from "@mantine/core"
import { type KeyboardEvent, useMemo, useState } from "react"
import type { OutcomeKind } from "../../../../shared/contract/outcomes.ts"
import { type LookAlike, lookAlikes } from "../../../../shared/domain/look-alikes.ts"
import { readSortLine } from "../../../../shared/domain/sort-line.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { useRun } from "../run/use-run.ts"
import { FromTables } from "./from-tables.tsx"
import styles from "./tables.module.css"
import { type Statement, useStatements } from "./use-statements.ts"
import { useTables } from "./use-tables.ts"

/** What the tables handed in, in one list: what says the same is counted as one, by the facilitator alone. */
export function MergeReview() {
  const at = useTables()
  return at?.hands.of === "statements" ? <Review kind={at.hands.kind} /> : null
}

function Review({ kind }: { readonly kind: "card" | OutcomeKind }) {
  const { t } = useLingui()
  const { call } = useStores()
  const { block } = useRun()
  const { up, numbers } = useStatements(kind, block)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [text, setText] = useState("")
  const { offered, left, leave } = useOffered(up)
  const merge = useAction(
    (into: string, ids: readonly string[]) => call("tables.merge", { kind, into, ids: [...ids] }),
    {
      done: () => {
        setChosen([])
        setText("")
      },
    },
  )
  const apart = useAction((id: string) => call("card.merge", { id }))
  const numberOf = (id: string) => numbers.get(id) ?? 0
  const byNumber = new Map(up.map((one) => [numberOf(one.id), one.id]))
  const line = readSortLine(text, byNumber.keys(), [])
  const typed = line.is === "merge" ? [line.first, ...line.others].map((number) => byNumber.get(number)) : []
  const unknown = typed.includes(undefined) || (line.is === "unknown card" && text.trim() !== "")
  const wanted = typed.length > 0 && !unknown ? typed.filter((id) => id !== undefined) : chosen
  const put = () => {
    const [into, ...others] = wanted
    if (into !== undefined && others.length > 0) merge.run(into, others)
    else if (text.trim() === "" && chosen.length === 0 && offered !== undefined) merge.run(offered.like, [offered.id])
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    if (event.key !== "Enter" && event.key !== "Escape") return
    event.preventDefault()
    if (event.key === "Enter") return put()
    if (text !== "") setText("")
    else if (chosen.length > 0) setChosen([])
    else if (offered !== undefined) leave(offered)
  }
  const turn = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const first = up.find(({ id }) => id === offered?.like)
  const second = up.find(({ id }) => id === offered?.id)
  return (
    <div className={styles["review"]}>
      <ul className={styles["statements"]} aria-label={t`What the tables handed in`}>
        {up.map((one) => (
          <li key={one.id}>
            <UnstyledButton
              className={styles["statement"] ?? ""}
              aria-pressed={chosen.includes(one.id)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => turn(one.id)}
            >
              <span className={styles["number"]}>{numberOf(one.id)}</span>
              <span>
                {one.text}
                {one.same.length > 0 ? (
                  <span className={styles["also"]}>
                    <Trans>with {one.same.map((other) => other.text).join("; ")}</Trans>
                  </span>
                ) : null}
              </span>
              <FromTables tables={one.tables} />
            </UnstyledButton>
            {kind === "card"
              ? one.same.map((other) => (
                  <Button key={other.id} size="compact-xs" variant="subtle" onClick={() => apart.run(other.id)}>
                    <Trans>“{other.text}” by itself</Trans>
                  </Button>
                ))
              : null}
          </li>
        ))}
      </ul>
      {offered === undefined || first === undefined || second === undefined ? null : (
        <div className={styles["alike"]} role="status" data-testid="tables-alike">
          <span>
            <strong>
              <Trans>Read alike:</Trans>
            </strong>{" "}
            {numberOf(first.id)} “{first.text}” · {numberOf(second.id)} “{second.text}”
            {left > 1 ? (
              <>
                {" · "}
                <Plural value={left - 1} one="# pair more" other="# pairs more" />
              </>
            ) : null}
          </span>
          <Button size="compact-sm" variant="default" onClick={() => merge.run(first.id, [second.id])}>
            <Trans>Count as one</Trans>&nbsp;<kbd>⏎</kbd>
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => leave(offered)}>
            <Trans>They differ</Trans>&nbsp;<kbd>Esc</kbd>
          </Button>
        </div>
      )}
      <div className={styles["head"]}>
        <TextInput
          className={styles["status"] ?? ""}
          aria-label={t`Count as one by numbers`}
          placeholder={t`4+17 counts them as one; the first keeps its words`}
          error={unknown ? t`The list has no such number.` : undefined}
          autoFocus
          autoComplete="off"
          maxLength={120}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Button variant="default" disabled={wanted.length < 2 || merge.busy} onClick={put}>
          <Plural value={wanted.length} _0="Count as one" one="Count as one" other="Count # as one" />
        </Button>
      </div>
      <small className={styles["keys"]}>
        <Trans>
          In an order drawn by lot, as on the wall. Nothing is put together by itself; Ctrl+Z takes it back.
        </Trans>
      </small>
    </div>
  )
}

/** Look-alikes that are still apart and were not said to differ; the first is offered. */
function useOffered(up: readonly Statement[]) {
  const [differ, setDiffer] = useState<ReadonlySet<string>>(new Set())
  const keyOf = ({ id, like }: LookAlike) => `${id} ${like}`
  const apart = useMemo(() => lookAlikes(up), [up])
  const open = apart.filter((pair) => !differ.has(keyOf(pair)))
  const leave = (pair: LookAlike) => setDiffer(new Set([...differ, keyOf(pair)]))
  return { offered: open[0], leave, left: open.length }
}
