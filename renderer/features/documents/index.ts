export { DocumentMenu } from "./document-menu.tsx"
