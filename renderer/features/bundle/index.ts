export { BundleImport } from "./bundle-import.tsx"
export { bytesOf } from "./file-bytes.ts"
export { HandOverPage } from "./hand-over-page.tsx"
