export { WordsPage } from "./words-page.tsx"
