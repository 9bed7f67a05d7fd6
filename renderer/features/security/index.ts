export { BackupChoice } from "./backup-choice.tsx"
export { SettingsPage } from "./settings-page.tsx"
