export { type Enter, rehearsalHandlers } from "./handlers.ts"
