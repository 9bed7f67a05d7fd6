export { DecisionsPage } from "./decisions-page.tsx"
