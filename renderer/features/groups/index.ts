export type { AnyField, AnySection } from "./form/declare.ts"
export { GROUP_SECTIONS } from "./form/group-sections.ts"
export { GroupsPage } from "./groups-page.tsx"
export { GroupInRoom } from "./profile/group-in-room.tsx"
