import { forceLayout, type LayoutRequest, type Placed } from "./force-layout.ts"

export interface LayoutQuestion {
  readonly id: number
  readonly request: LayoutRequest
}
export interface LayoutAnswer {
  readonly id: number
  readonly placed: Placed
}

addEventListener("message", ({ data }: MessageEvent<LayoutQuestion>) => {
  const answer: LayoutAnswer = { id: data.id, placed: forceLayout(data.request) }
  postMessage(answer)
})
