export { SilentRun } from "./run/silent-run.tsx"
export type { Acts } from "./run/use-acts.ts"
export { SessionsPage } from "./sessions-page.tsx"
