import { useEffect, useRef, useState } from "react"
import { useStores } from "../../stores/stores.tsx"
import { type Action, useAction } from "../../ui/use-action.ts"

/** How far a task is, 0 to 100, and at what it is. */
export interface TaskProgress {
  readonly done: number
  readonly label: string
}

export interface Task<A extends readonly unknown[]> extends Action<A> {
  readonly progress: TaskProgress
  /** Asks the core to stop; the task then ends with `cancelled`. */
  readonly stop: () => void
}

const BEGINNING: TaskProgress = { done: 0, label: "" }

/** Runs a task of the core under an id of its own, and hears how far it is. Failures stand beside it, not in a notice. */
export function useTask<A extends readonly unknown[], R>(
  work: (id: string, ...input: A) => Promise<R>,
  done: (result: R) => void,
): Task<A> {
  const { call, on } = useStores()
  const running = useRef("")
  const [progress, setProgress] = useState(BEGINNING)
  useEffect(
    () =>
      on("progress", (event) => {
        if (event.id === running.current) setProgress({ done: (event.done / event.total) * 100, label: event.label })
      }),
    [on],
  )
  const action = useAction(
    (...input: A) => {
      running.current = crypto.randomUUID()
      setProgress(BEGINNING)
      return work(running.current, ...input)
    },
    { done, notice: false },
  )
  const stop = useAction(() => call("task.cancel", { id: running.current }))
  return { ...action, progress, stop: stop.run }
}
