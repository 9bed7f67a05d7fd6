import { Trans } from "@lingui/react/macro"
import { useMemo } from "react"
import { useStore } from "zustand"
import { broughtTo, timeLine } from "../../../../shared/domain/documents/brought.ts"
import { roomRecords } from "../../../../shared/domain/documents/room-records.ts"
import { useStores } from "../../../stores/stores.tsx"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { dayWords } from "../../../ui/format.ts"
import { DocumentBlocks } from "../../documents/index.ts"
import styles from "./live-console.module.css"
import { useRun } from "./use-run.ts"

/** What earlier exercises brought that this one begins from, each folded until it is wanted. */
export function FromEarlier() {
  const { records } = useStores()
  const { exercise } = useRun()
  const byKind = useStore(records, (state) => state.byKind)
  const hasTime = exercise.blocks.some((block) => block.kind === "form" && block.layout === "time")
  const { brought, time } = useMemo(() => {
    const room = roomRecords((kind) => [...byKind[kind]].map(([id, body]) => ({ id, body })))
    return {
      brought: broughtTo(exercise.code, room, (kind) => [...byKind[kind].values()].map((body) => ({ body }))),
      time: hasTime ? timeLine(room) : [],
    }
  }, [byKind, exercise.code, hasTime])
  if (brought.length + time.length === 0) return null
  return (
    <section data-testid="from-earlier">
      <h2 className={styles["label"]}>
        <Trans>From earlier</Trans>
      </h2>
      {brought.map(({ exercise: code, title, session, date, shown, own }) => (
        <details key={code} className={styles["earlier"]}>
          <summary>
            {title}
            {date === undefined ? null : <small> {dayWords(date)}</small>}
          </summary>
          <DocumentBlocks blocks={shown} />
          {own.length === 0 ? null : (
            <>
              <AudienceMark of="console" />
              <DocumentBlocks blocks={own} />
            </>
          )}
          <a href={`#/sessions/${session}/said`}>
            <Trans>What was said there</Trans>
          </a>
        </details>
      ))}
      {time.length === 0 ? null : (
        <details className={styles["earlier"]}>
          <summary>
            <Trans>All that has a day</Trans>
          </summary>
          <DocumentBlocks blocks={time} />
        </details>
      )}
    </section>
  )
}
