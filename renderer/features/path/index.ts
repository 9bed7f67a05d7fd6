export { LengthNote } from "./length-note.tsx"
export { OptionsThatWait } from "./options-that-wait.tsx"
export { PathPage } from "./path-page.tsx"
export { useMode } from "./use-mode.ts"
