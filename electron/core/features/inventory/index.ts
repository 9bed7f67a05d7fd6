export { inventoryHandlers } from "./handlers.ts"
