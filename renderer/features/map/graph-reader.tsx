import type { ReactNode } from "react"
import { useToday } from "./use-map.ts"
import { GraphContext, useReadGraph } from "./use-read-graph.ts"
import { Working } from "./views/working.tsx"

/** Reads the records as a map for what is inside, and says so where that takes its time. */
export function GraphReader({ children }: { readonly children: ReactNode }) {
  const { day } = useToday()
  const read = useReadGraph(day)
  if (read.state !== "done") return <Working of={read} />
  return <GraphContext value={read.value}>{children}</GraphContext>
}
