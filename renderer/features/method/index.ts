export { MethodPage } from "./method-page.tsx"
