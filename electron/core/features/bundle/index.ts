export { bundleHandlers } from "./handlers.ts"
