import { resolve } from "node:path"
import { getConfig } from "@lingui/conf"
import { lingui, linguiTransformerBabelPreset } from "@lingui/vite-plugin"
import babel from "@rolldown/plugin-babel"
import react from "@vitejs/plugin-react"
import { defineConfig } from "electron-vite"
import type { PluginOption } from "vite"

const at = (path: string) => resolve(import.meta.dirname, "..", path)
const words = { configPath: at("renderer/lingui.config.ts") }
process.env["LINGUI_SUPPRESS_BABEL_WARNING"] = "1"

/** Shared with vitest, so that a component under test is compiled as the app compiles it. */
export const rendererPlugins: PluginOption[] = [
  react(),
  lingui(words),
  babel({ presets: [linguiTransformerBabelPreset({ linguiConfig: getConfig(words) }, words)] }),
]

export default defineConfig({
  main: {
    logLevel: "warn",
    // fflate's form for Node declares a `require` of its own, beside the one that the bundle gets.
    resolve: { alias: { fflate: "fflate/browser" } },
    build: {
      outDir: at("out/main"),
      rollupOptions: {
        input: {
          index: at("electron/main/index.ts"),
          browser: at("electron/host/start.ts"),
          // the programs of other threads, found by their names beside the others
          "spreadsheet-worker": at("electron/core/spreadsheet/spreadsheet-worker.ts"),
          "seal-worker": at("electron/core/features/bundle/seal-worker.ts"),
        },
      },
    },
  },
  preload: {
    logLevel: "warn",
    build: {
      outDir: at("out/preload"),
      rollupOptions: {
        input: { index: at("electron/preload/index.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    logLevel: "warn",
    root: at("renderer"),
    plugins: rendererPlugins,
    css: { postcss: at("renderer") },
    build: {
      outDir: at("out/renderer"),
      emptyOutDir: true,
      minify: true,
      chunkSizeWarningLimit: 4000,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: at("renderer/index.html"), room: at("renderer/room.html") } },
    },
  },
})
