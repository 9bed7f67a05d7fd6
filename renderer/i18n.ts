import { i18n } from "@lingui/core"
import { messages } from "./locales/en.po"

/** Loads the language of the app. Dates and numbers follow the computer's own locale through Intl. */
export function startLanguage(): void {
  i18n.load("en", messages)
  i18n.activate("en")
}
