/**
 * Makes test/fixtures/bundle/format-<n>: run it once for each new format of the bundle, before its first release.
 * A fixture of a released format is never made again: it is what lies in people's drawers.
 */
import { writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { LEAVING } from "../../electron/core/features/bundle/leaves.ts"
import { FORMAT } from "../../electron/core/features/bundle/manifest.ts"
import { asBytes, BUNDLE_PASSPHRASE } from "./bundles.ts"
import { addEveryKind } from "./every-kind.ts"
import { openApp } from "./test-app.ts"

using app = await openApp()
const store = app.app.vault.current()?.store
if (store === undefined) throw new Error("no workspace is open")
addEveryKind(store)
const { file } = await app.call("bundle.export", { passphrase: BUNDLE_PASSPHRASE })
const records = LEAVING.flatMap((kind) => store.all(kind))
const at = join(resolve(import.meta.dirname, "../fixtures/bundle"), `format-${FORMAT}`)
writeFileSync(`${at}.junction.age`, asBytes(file))
writeFileSync(`${at}.records.json`, `${JSON.stringify(records, null, 2)}\n`)
