export { importHandlers } from "./handlers.ts"
export { rememberReadings } from "./remembered.ts"
