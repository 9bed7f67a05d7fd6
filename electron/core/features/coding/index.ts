export { codingHandlers } from "./handlers.ts"
