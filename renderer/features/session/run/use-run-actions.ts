import { msg } from "@lingui/core/macro"
import { useLingui } from "@lingui/react/macro"
import { type KeyboardEvent, type RefObject, useRef, useState } from "react"
import type { MenuAction } from "../../../app/menu-actions.ts"
import { usePageActions } from "../../../app/use-menu-actions.ts"
import { stepFrames } from "../../../stores/frame-steps.ts"
import { useStores } from "../../../stores/stores.tsx"
import { notify, useAction } from "../../../ui/use-action.ts"
import { RUN_KEYS } from "./keys.ts"
import type { Acts } from "./use-acts.ts"
import { useRun } from "./use-run.ts"

interface Openings {
  readonly hold: () => void
  readonly end: () => void
  readonly aside: () => void
  readonly words: () => void
  readonly pull: () => void
  readonly tables: () => void
  /** True while a question is open that has to be answered first. */
  readonly asking: boolean
}

/** Puts the acts of a run into the menu, the palette and under their keys while its console is shown. */
export function useRunActions(acts: Acts, openings: Openings): { readonly onKeyDown: (event: KeyboardEvent) => void } {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live } = useRun()
  const scope = `run:${id}/${live.step}`
  const takenBack = { done: ({ label }: { label: string }) => notify(t`Taken back: ${label}`) }
  const undo = useAction(() => call("records.undo", { scope }), takenBack)
  const redo = useAction(() => call("records.redo", { scope }))

  const now = useRef({ acts, openings, undo, redo })
  now.current = { acts, openings, undo, redo }

  const [actions] = useState(() => actionsOf(now))
  usePageActions(actions)

  return {
    // a field with words of its own takes back its own typing; in an empty one the last entry is meant
    onKeyDown: (event) => {
      const { target } = event
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || target.value !== "") return
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return
      event.preventDefault()
      if (event.shiftKey) redo.run()
      else undo.run()
    },
  }
}

interface Now {
  readonly acts: Acts
  readonly openings: Openings
  readonly undo: { readonly run: () => void }
  readonly redo: { readonly run: () => void }
}

/** The acts keep their identity for as long as the console is shown; what they do is looked up when they are done. */
function actionsOf(now: RefObject<Now>): readonly MenuAction[] {
  const unlessAsking = (act: () => void) => () => {
    if (!now.current.openings.asking) act()
  }
  const wall = { menu: "wall", inFields: true } as const
  return [
    {
      id: "run-reveal",
      label: msg`Reveal`,
      key: RUN_KEYS.reveal,
      ...wall,
      run: unlessAsking(() => now.current.acts.reveal()),
    },
    {
      id: "run-next",
      label: msg`Next`,
      key: RUN_KEYS.next,
      ...wall,
      // frames of the map, while they are on the wall, follow each other under the same key
      run: (stores) => stepFrames(stores, 1) || unlessAsking(() => now.current.acts.goOn())(),
    },
    {
      id: "run-back",
      label: msg`Back`,
      key: RUN_KEYS.back,
      ...wall,
      run: (stores) => stepFrames(stores, -1) || unlessAsking(() => now.current.acts.goBack())(),
    },
    {
      id: "run-show",
      label: msg`Show the step on the wall`,
      key: RUN_KEYS.show,
      ...wall,
      run: unlessAsking(() => now.current.acts.show()),
    },
    {
      id: "run-silence",
      label: msg`Start the silent writing`,
      key: RUN_KEYS.silence,
      ...wall,
      run: unlessAsking(() => {
        if (now.current.acts.canSilence) now.current.acts.silence()
      }),
    },
    {
      id: "run-more",
      label: msg`Two more minutes`,
      key: RUN_KEYS.more,
      ...wall,
      run: unlessAsking(() => now.current.acts.more()),
    },
    {
      id: "run-pause",
      label: msg`Stop the clock, or let it go on`,
      key: RUN_KEYS.pause,
      ...wall,
      run: unlessAsking(() => now.current.acts.pause()),
    },
    {
      id: "run-hold",
      label: msg`Hold a thought`,
      key: RUN_KEYS.hold,
      menu: "edit",
      inFields: true,
      run: unlessAsking(() => now.current.openings.hold()),
    },
    {
      id: "off-script",
      label: msg`Off the script…`,
      key: RUN_KEYS.aside,
      ...wall,
      run: unlessAsking(() => now.current.openings.aside()),
    },
    {
      id: "run-script",
      label: msg`Back to the script`,
      key: RUN_KEYS.script,
      ...wall,
      run: unlessAsking(() => now.current.acts.script()),
    },
    {
      id: "run-pull",
      label: msg`Pull the card off the wall, or put it back`,
      key: RUN_KEYS.pull,
      ...wall,
      run: () => now.current.openings.pull(),
    },
    {
      id: "run-paper",
      label: msg`On paper, or back to the screen`,
      key: RUN_KEYS.paper,
      ...wall,
      run: unlessAsking(() => now.current.acts.paper()),
    },
    {
      id: "run-tables",
      label: msg`To the tables…, or all back`,
      key: RUN_KEYS.tables,
      ...wall,
      run: unlessAsking(() => now.current.openings.tables()),
    },
    {
      id: "run-next-table",
      label: msg`Next table`,
      key: RUN_KEYS.nextTable,
      menu: "edit",
      inFields: true,
      run: () => now.current.acts.nextTable(),
    },
    {
      id: "run-alike",
      label: msg`Put together what the tables handed in`,
      key: RUN_KEYS.alike,
      menu: "edit",
      inFields: true,
      run: () => now.current.acts.alike(),
    },
    {
      id: "run-voice",
      label: msg`Draw a round by lot, or its next voice`,
      key: RUN_KEYS.voice,
      ...wall,
      run: unlessAsking(() => now.current.acts.voice()),
    },
    {
      id: "run-pass",
      label: msg`The voice passes`,
      key: RUN_KEYS.pass,
      ...wall,
      run: unlessAsking(() => now.current.acts.pass()),
    },
    {
      id: "run-phase",
      label: msg`Next part of 1-2-4-all`,
      key: RUN_KEYS.phase,
      ...wall,
      run: unlessAsking(() => now.current.acts.phase()),
    },
    {
      id: "run-words",
      label: msg`Your own words on the wall…`,
      key: RUN_KEYS.words,
      ...wall,
      run: unlessAsking(() => now.current.openings.words()),
    },
    {
      id: "run-end",
      label: msg`End the session…`,
      key: RUN_KEYS.end,
      ...wall,
      run: unlessAsking(() => now.current.openings.end()),
    },
    {
      id: "undo",
      label: msg`Take back the last entry`,
      key: "mod+z",
      menu: "edit",
      run: () => now.current.undo.run(),
    },
    {
      id: "redo",
      label: msg`Enter it again`,
      key: "mod+shift+z",
      alsoKey: "mod+y",
      menu: "edit",
      run: () => now.current.redo.run(),
    },
  ]
}
