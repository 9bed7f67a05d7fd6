export { vaultHandlers } from "./handlers.ts"
export { SAMPLE_FILE } from "./sample.ts"
