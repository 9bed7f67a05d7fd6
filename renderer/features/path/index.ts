export { LengthNote } from "./length-note.tsx"
export { PathPage } from "./path-page.tsx"
export { useMode } from "./use-mode.ts"
