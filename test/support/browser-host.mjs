// Runs the built browser host for a test: prints its address, ends when its parent does.
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"

const project = resolve(import.meta.dirname, "../..")
const { startBrowserHost } = await import(pathToFileURL(resolve(project, "out/main/browser.js")).href)
const host = await startBrowserHost({
  port: 0,
  rendererFolder: resolve(project, "out/renderer"),
  sampleFolder: resolve(project, "assets/sample"),
  version: "0.0.0-test",
  print: (line) => console.error(line),
  ...JSON.parse(process.argv[2] ?? "{}"),
})
console.log(host.url)
process.stdin.on("end", () => host.close().then(() => process.exit(0)))
process.stdin.resume()
