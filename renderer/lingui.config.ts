import { defineConfig } from "@lingui/conf"
import { formatter } from "@lingui/format-po"

export default defineConfig({
  sourceLocale: "en",
  locales: ["en"],
  catalogs: [{ path: "<rootDir>/locales/{locale}", include: ["<rootDir>"], exclude: ["**/node_modules/**"] }],
  format: formatter({ lineNumbers: false }),
})
