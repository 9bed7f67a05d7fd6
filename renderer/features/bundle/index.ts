export { BundleImport } from "./bundle-import.tsx"
export { HandOverPage } from "./hand-over-page.tsx"
