import { useLingui } from "@lingui/react/macro"
import { Title } from "@mantine/core"
import { useState } from "react"
import { BlockPart } from "../blocks/registry.ts"
import { StepClock } from "./clock.tsx"
import { EndSession } from "./end-session.tsx"
import styles from "./live-console.module.css"
import { RoomStatus } from "./room-status.tsx"
import { RunFooter } from "./run-footer.tsx"
import { RunSide } from "./run-side.tsx"
import { Say } from "./say.tsx"
import { StepMenu } from "./step-menu.tsx"
import { useActs } from "./use-acts.ts"
import { createPartStore, RunContext, useRun, useRunOf } from "./use-run.ts"
import { useRunActions } from "./use-run-actions.ts"

/** The console of a session that is running: where am I, what does the room see, what do I do next. */
export function LiveConsole({ id }: { readonly id: string }) {
  const run = useRunOf(id)
  const [part] = useState(createPartStore)
  if (run === undefined) return null
  return (
    <RunContext value={{ run, part }}>
      <Console />
    </RunContext>
  )
}

function Console() {
  const { t } = useLingui()
  const run = useRun()
  const acts = useActs()
  const [open, setOpen] = useState<"hold" | "end">()
  const close = () => setOpen(undefined)
  const { onKeyDown } = useRunActions(acts, {
    hold: () => setOpen("hold"),
    end: () => setOpen("end"),
    asking: open === "end",
  })
  const { exercise, live, block } = run
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears Ctrl+Z of the empty fields inside it
    <section className={styles["console"]} aria-label={t`Live console`} onKeyDown={onKeyDown}>
      <header className={styles["head"]}>
        <div className={styles["titles"]}>
          <Title order={1} className={styles["title"] ?? ""}>
            <span className={styles["code"]}>{exercise.code}</span> {run.say("title")}
          </Title>
          <p className={styles["purpose"]} title={exercise.purpose}>
            {exercise.purpose}
          </p>
        </div>
        <RoomStatus />
        <StepMenu end={() => setOpen("end")} />
        <StepClock />
      </header>
      <div className={styles["work"]}>
        <div className={styles["scroll"]} key={`${live.step}/${block.id}`}>
          <Say />
          <div className={styles["part"]}>
            <BlockPart block={block} />
          </div>
        </div>
        <RunFooter
          acts={acts}
          holding={open === "hold"}
          setHolding={(holding) => setOpen(holding ? "hold" : undefined)}
          end={() => setOpen("end")}
        />
      </div>
      <RunSide />
      <EndSession open={open === "end"} close={close} />
    </section>
  )
}
