import { useContext } from "react"
import { useStore } from "zustand"
import { RunContext } from "./use-run.ts"

type Papers = readonly (readonly number[])[]
const NONE: Papers = []

/**
 * Private papers that are being typed, for one block. They are in memory only: a lock or a flat battery forgets them, and
 * the papers themselves lie on the table.
 */
export function usePapers(key: string): { readonly papers: Papers; readonly setPapers: (papers: Papers) => void } {
  const context = useContext(RunContext)
  if (context === undefined) throw new Error("no run around this component")
  const papers = useStore(context.part, (state) => state.papers[key] ?? NONE)
  const setPapers = (next: Papers) => context.part.setState((state) => ({ papers: { ...state.papers, [key]: next } }))
  return { papers, setPapers }
}
