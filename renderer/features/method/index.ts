export { Examples } from "./examples.tsx"
export { MethodPage } from "./method-page.tsx"
export { PART_OF } from "./part-props.ts"
