export { MapPage } from "./map-page.tsx"
export { chooseOnMap } from "./map-store.ts"
export { MapPrintPage } from "./print/print-page.tsx"
