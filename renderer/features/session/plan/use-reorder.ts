import { type DragEvent, type KeyboardEvent, useRef, useState } from "react"
import type { PlanStep } from "../../../../shared/contract/session.ts"

export interface Reorder {
  readonly move: (from: number, to: number) => void
  /** What the row of a step needs so that a step can be dropped on it. */
  readonly place: (index: number) => object
  /** What is taken hold of: dragged, or moved by the arrow keys. */
  readonly handle: (index: number) => object
  /** Where the step moved last stands now. */
  readonly moved: number | undefined
}

/** Steps put into another order by dragging or by key; the focus stays with the step that is moved. */
export function useReorder(plan: readonly PlanStep[], save: (plan: PlanStep[]) => void): Reorder {
  const held = useRef<number>(undefined)
  const handles = useRef<(HTMLElement | null)[]>([])
  const [over, setOver] = useState<{ readonly index: number; readonly after: boolean }>()
  const [moved, setMoved] = useState<number>()
  const move = (from: number, to: number) => {
    const next = [...plan]
    const [step] = next.splice(from, 1)
    if (step === undefined || from === to || to < 0 || to > next.length) return
    next.splice(to, 0, step)
    save(next)
    setMoved(to)
  }
  const drop = (index: number, after: boolean) => {
    const from = held.current
    if (from === undefined) return
    const before = after ? index + 1 : index
    move(from, from < before ? before - 1 : before)
  }
  const isAfter = (event: DragEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    return event.clientY > top + height / 2
  }
  return {
    move,
    moved,
    place: (index) => ({
      "data-drop": over?.index === index ? (over.after ? "after" : "before") : undefined,
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (held.current === undefined) return
        event.preventDefault()
        const after = isAfter(event)
        if (over?.index !== index || over.after !== after) setOver({ index, after })
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        event.preventDefault()
        drop(index, isAfter(event))
      },
    }),
    handle: (index) => ({
      ref: (element: HTMLElement | null) => {
        handles.current[index] = element
      },
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        held.current = index
        event.dataTransfer.effectAllowed = "move"
        // the picture that is dragged is the whole row
        const row = event.currentTarget.closest("li")
        if (row !== null) event.dataTransfer.setDragImage(row, 0, 0)
      },
      onDragEnd: () => {
        held.current = undefined
        setOver(undefined)
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0
        const to = index + by
        if (by === 0 || to < 0 || to >= plan.length) return
        event.preventDefault()
        move(index, to)
        handles.current[to]?.focus()
      },
    }),
  }
}
