import { msg } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { IconMasksTheater } from "@tabler/icons-react"
import { type RefObject, useRef, useState } from "react"
import type { Output } from "../../../shared/contract/index.ts"
import type { MenuAction } from "../../app/menu-actions.ts"
import { usePageActions } from "../../app/use-menu-actions.ts"
import { useRecord, useStores } from "../../stores/stores.tsx"
import { useRehearsal } from "../../stores/use-rehearsal.ts"
import { keyWords } from "../../ui/key.tsx"
import { notify, useAction } from "../../ui/use-action.ts"
import styles from "./rehearsal-bar.module.css"

const FILL_KEY = "alt+i"

/** Stands over every page of a rehearsal, from its first moment to its last. */
export function RehearsalBar() {
  const session = useRehearsal()
  return session === undefined ? null : <Bar session={session} />
}

function Bar({ session }: { readonly session: string }) {
  const { t } = useLingui()
  const { call, route } = useStores()
  const running = useRecord("live", session)?.state === "running"
  const told = ({ entered }: Output<"rehearsal.fill">) => {
    if (entered === 0) notify(t`There is nothing to answer here. Go on to the next place.`)
  }
  const fill = useAction((whole: boolean) => call("rehearsal.fill", { whole }), { done: told })
  const end = useAction(() => call("rehearsal.end", {}), { done: () => route.getState().go("sessions", session) })
  const now = useRef(() => {})
  now.current = () => {
    if (running && !fill.busy) fill.run(false)
  }
  usePageActions(useState(() => actionsOf(now, () => end.run()))[0])
  return (
    <section className={styles["bar"]} aria-label={t`Rehearsal`} data-testid="rehearsal-bar">
      <IconMasksTheater size={20} aria-hidden />
      <p className={styles["words"]}>
        <strong>
          <Trans>Rehearsal.</Trans>
        </strong>{" "}
        <Trans>Nothing of it is kept, and the wall says so.</Trans>
      </p>
      {running ? (
        <>
          <Button
            size="compact-sm"
            variant="default"
            title={keyWords(FILL_KEY)}
            disabled={fill.busy}
            onClick={() => fill.run(false)}
          >
            <Trans>Fill in invented answers</Trans>&nbsp;<kbd>{keyWords(FILL_KEY)}</kbd>
          </Button>
          <Button size="compact-sm" variant="default" disabled={fill.busy} onClick={() => fill.run(true)}>
            <Trans>In all of this exercise</Trans>
          </Button>
        </>
      ) : null}
      <Button size="compact-sm" variant="default" disabled={end.busy} onClick={() => end.run()}>
        <Trans>End rehearsal</Trans>
      </Button>
    </section>
  )
}

/** They keep their identity while the bar is shown; what they do is looked up when they are done. */
function actionsOf(fill: RefObject<() => void>, end: () => void): readonly MenuAction[] {
  return [
    {
      id: "rehearsal-fill",
      label: msg`Fill in invented answers`,
      key: FILL_KEY,
      menu: "edit",
      inFields: true,
      run: () => fill.current(),
    },
    { id: "rehearsal-end", label: msg`End rehearsal`, menu: "file", run: () => end() },
  ]
}
