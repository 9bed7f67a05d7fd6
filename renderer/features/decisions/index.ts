export { useDecisionWords } from "./decision-words.ts"
export { DecisionsPage } from "./decisions-page.tsx"
export { RatificationEditor } from "./ratification-editor.tsx"
