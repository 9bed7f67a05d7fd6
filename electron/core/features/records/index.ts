export { recordHandlers } from "./handlers.ts"
export { removal } from "./removal.ts"
