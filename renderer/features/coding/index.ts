export { OwnWords } from "./own-words.tsx"
export { WordsPage } from "./words-page.tsx"
