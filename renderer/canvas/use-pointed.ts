import { type PointerEvent, useRef, useState } from "react"
import { useReactFlow } from "reactflow"
import type { Point } from "../../shared/domain/map-space.ts"
import { cardAt } from "./picture/hand.ts"
import type { CardNode, DrawnTie, Projection } from "./project.ts"
import { tieAt } from "./ties.tsx"

/** How near the pointer must come to a tie, in pixels of the screen. */
const REACH = 6

/** What is under a point of the screen where cards and ties are pictures: a card before a tie. */
export type Pointed =
  | { readonly is: "card"; readonly card: CardNode }
  | { readonly is: "tie"; readonly tie: DrawnTie }
  | undefined

/** Finds what the pointer is on where there is no element that would say so. */
export function usePointed({ cards, ties }: Projection, many: boolean) {
  const flow = useReactFlow()
  const [hovered, setHovered] = useState<string>()
  const [overCard, setOverCard] = useState(false)
  const frame = useRef(0)
  const at = (screen: Point, reach = REACH): Pointed => {
    const point = flow.screenToFlowPosition(screen)
    const card = cardAt(cards, point)
    if (card !== undefined) return { is: "card", card }
    const tie = tieAt(ties, point, reach / flow.getZoom())
    return tie === undefined ? undefined : { is: "tie", tie }
  }
  const onPointerMove = ({ buttons, clientX, clientY, pointerType }: PointerEvent) => {
    if (!many || buttons !== 0 || pointerType === "touch" || frame.current !== 0) return
    // once a frame, however often the pointer reports
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      const found = at({ x: clientX, y: clientY })
      setHovered(found?.is === "tie" ? found.tie.id : undefined)
      setOverCard(found?.is === "card")
    })
  }
  return { at, hovered, setHovered, isOverSomething: many && (overCard || hovered !== undefined), onPointerMove }
}
