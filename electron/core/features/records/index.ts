export { nextNumber, recordHandlers } from "./handlers.ts"
export { removal } from "./removal.ts"
