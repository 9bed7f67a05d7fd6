export { PathPage } from "./path-page.tsx"
