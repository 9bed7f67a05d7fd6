export { DocumentBlocks } from "./document-blocks.tsx"
export { DocumentMenu } from "./document-menu.tsx"
