import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, normalize, resolve } from "node:path"
import { build } from "vite"
import { rendererPlugins } from "../../../electron/vite.config.ts"

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
}

/** A page that is cut off from all others may measure its memory, workers included. */
const ALONE = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" }

/** Builds the page of the bench as the app is built, and serves it on this machine alone. */
export async function serveBench(): Promise<{ readonly url: string; readonly close: () => void }> {
  const root = import.meta.dirname
  const outDir = resolve(root, "../../../node_modules/.cache/bench-map")
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    plugins: rendererPlugins,
    css: { postcss: resolve(root, "../../../renderer") },
    build: { outDir, emptyOutDir: true, minify: true, chunkSizeWarningLimit: 4000 },
  })
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://bench").pathname)
    const file = join(outDir, path === "/" ? "index.html" : path)
    readFile(file).then(
      (body) => response.writeHead(200, { ...ALONE, "Content-Type": TYPES[extname(file)] ?? "text/plain" }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  }
}
