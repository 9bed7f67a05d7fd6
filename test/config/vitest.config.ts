import { resolve } from "node:path"
import { defineConfig } from "vitest/config"
import { rendererPlugins } from "../../electron/vite.config.ts"

export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  plugins: rendererPlugins,
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    exclude: ["test/e2e/**", "node_modules/**"],
    pool: "forks",
    // a process for each file costs a minute; nothing here changes what another file reads
    isolate: false,
    // the runner leaves a core free for the watcher; a plain run has none
    maxWorkers: "100%",
    // a busy machine with two cores is slow, not wrong
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // as for the journeys: what needed a second try is marked so in the list, and is to be mended
    retry: process.env["CI"] === undefined ? 0 : 1,
    benchmark: { include: ["test/bench/**/*.bench.ts"] },
  },
})
