import { useLingui } from "@lingui/react/macro"
import { Title } from "@mantine/core"
import { useState } from "react"
import { handInAt } from "../../../../shared/method/blocks-at-tables.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useRehearsal } from "../../../stores/use-rehearsal.ts"
import { BlockPart } from "../blocks/registry.ts"
import { hasCode } from "../own-exercises.ts"
import { PhotoStrip } from "../photos/photo-strip.tsx"
import { MergeReview } from "../tables/merge-review.tsx"
import { TablesForm } from "../tables/tables-form.tsx"
import { TablesPart } from "../tables/tables-part.tsx"
import { AsideForm } from "./aside-form.tsx"
import { Bars } from "./bars.tsx"
import { StepClock } from "./clock.tsx"
import { EndSession } from "./end-session.tsx"
import { FunderAsk } from "./funder.tsx"
import styles from "./live-console.module.css"
import { OwnWords } from "./own-words.tsx"
import { PullDialog } from "./pull-card.tsx"
import { RoomStatus } from "./room-status.tsx"
import { RunFooter } from "./run-footer.tsx"
import { RunSide } from "./run-side.tsx"
import { Say } from "./say.tsx"
import { StepMenu } from "./step-menu.tsx"
import { ToTypeUp } from "./to-type-up.tsx"
import { useActs } from "./use-acts.ts"
import { PullContext, usePull } from "./use-pull.ts"
import { createPartStore, RunContext, usePart, useRun, useRunOf } from "./use-run.ts"
import { useRunActions } from "./use-run-actions.ts"

/** The console of a session that is running: where am I, what does the room see, what do I do next. */
export function LiveConsole({ id, aside }: { readonly id: string; readonly aside: boolean }) {
  const run = useRunOf(id)
  const [part] = useState(createPartStore)
  if (run === undefined) return null
  return (
    <RunContext value={{ run, part }}>
      <Console aside={aside} />
    </RunContext>
  )
}

/** `aside`: it was asked for off the script from another page, so that its form is open at once. */
function Console({ aside }: { readonly aside: boolean }) {
  const { t } = useLingui()
  const { route } = useStores()
  const run = useRun()
  const acts = useActs()
  const rehearsal = useRehearsal() !== undefined
  const [open, setOpen] = useState<"hold" | "end" | "aside" | "pause" | "words" | "tables" | undefined>(
    aside ? "aside" : undefined,
  )
  const { asked: pulled, pull, close: leaveOff } = usePull()
  const { funder, merging, table } = usePart()
  const close = () => {
    setOpen(undefined)
    if (aside) route.getState().go("sessions", run.id)
  }
  const { onKeyDown } = useRunActions(acts, {
    hold: () => setOpen("hold"),
    end: () => setOpen("end"),
    aside: () => setOpen("aside"),
    words: () => setOpen("words"),
    pull: () => pull(),
    tables: () => (acts.out ? acts.tablesBack() : setOpen("tables")),
    asking:
      open === "tables" ||
      open === "end" ||
      open === "aside" ||
      open === "pause" ||
      pulled !== undefined ||
      funder !== undefined,
  })
  const { exercise, live, block } = run
  const hands = handInAt(block)?.of
  const figures = hands === "counts" || hands === "slips"
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears Ctrl+Z of the empty fields inside it
    <section
      className={styles["console"]}
      data-rehearsal={rehearsal || undefined}
      aria-label={t`Live console`}
      onKeyDown={onKeyDown}
    >
      <header className={styles["head"]}>
        <div className={styles["titles"]}>
          <Title order={1} className={styles["title"] ?? ""}>
            {hasCode(exercise) ? <span className={styles["code"]}>{exercise.code}</span> : null} {run.say("title")}
          </Title>
          <p className={styles["purpose"]} title={exercise.purpose}>
            {exercise.purpose}
          </p>
        </div>
        <ToTypeUp />
        <RoomStatus />
        <StepMenu end={() => setOpen("end")} />
        <StepClock />
      </header>
      <div className={styles["work"]}>
        <Bars pause={() => setOpen("pause")} />
        <div className={styles["scroll"]} key={`${live.step}/${block.id}`}>
          <Say />
          <div className={styles["part"]}>
            <TablesPart back={acts.tablesBack} send={() => setOpen("tables")} />
            {merging ? (
              <MergeReview />
            ) : (
              <PullContext value={pull}>
                {/* figures of another table begin in fields of their own */}
                <BlockPart key={figures ? (table ?? 0) : 0} block={block} />
              </PullContext>
            )}
          </div>
          <PhotoStrip session={run.id} step={live.step} />
        </div>
        <RunFooter
          acts={acts}
          holding={open === "hold"}
          setHolding={(holding) => setOpen(holding ? "hold" : undefined)}
          aside={() => setOpen("aside")}
          words={() => setOpen("words")}
          tables={() => setOpen("tables")}
          end={() => setOpen("end")}
        />
      </div>
      <RunSide />
      <EndSession open={open === "end"} close={close} />
      <AsideForm
        key={open === "pause" ? "break" : "line"}
        open={open === "aside" || open === "pause"}
        close={close}
        first={open === "pause" ? "break" : "line"}
      />
      <TablesForm key={open === "tables" ? "open" : "closed"} open={open === "tables"} close={close} />
      <OwnWords open={open === "words"} close={close} />
      <PullDialog card={pulled} close={leaveOff} />
      <FunderAsk />
    </section>
  )
}
