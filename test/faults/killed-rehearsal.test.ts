import { join } from "node:path"
import { expect, it } from "vitest"
import { REHEARSALS } from "../../electron/core/vault/rehearsal-copy.ts"
import { openApp } from "../support/test-app.ts"
import { vaultProcess } from "../support/vault-process.ts"
import { filesUnder, folderOf, SECRET } from "../support/workspace-files.ts"

it("a rehearsal that was killed is gone at the next start, one that another process holds is not, and the session is still planned", async () => {
  using app = await openApp()
  const folder = folderOf(app)
  await app.call("vault.close", {})
  const copies = () => filesUnder(join(app.dataFolder, REHEARSALS))
  await using other = vaultProcess({ task: "rehearse", dataFolder: app.dataFolder, folder })
  const { rehearses: session } = (await other.next("rehearses")) ?? {}
  expect(copies()).not.toEqual([])
  using meanwhile = app.restart()
  expect(copies()).not.toEqual([])
  other.child.kill("SIGKILL")
  await other.ended
  expect(copies()).not.toEqual([])
  using next = meanwhile.restart()
  expect(copies()).toEqual([])
  await next.call("vault.unlock", { folder, secret: SECRET })
  const { records } = await next.call("records.all", {})
  const about = records.filter(({ kind }) => ["session", "live", "card"].includes(kind))
  expect(about).toMatchObject([{ kind: "session", id: session }])
})
