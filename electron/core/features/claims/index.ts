export { claimHandlers } from "./handlers.ts"
