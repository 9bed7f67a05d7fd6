import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { testApp } from "../support/test-app.ts"
import { filesUnder, folderOf } from "../support/workspace-files.ts"

/** Planted in every place where a session writes words; none of them may be readable on the disk at any moment. */
const SENTENCES = [
  "Marigold Valley Community",
  "the lantern passphrase nobody guesses",
  "the second passphrase of the lantern",
  "The Quiet Harbour Coalition",
  "brings the fishermen to the table",
  "harbour mission reworded at noon",
  "one person wrote this alone",
  "a tie that both sides deny",
] as const
const [NAME, PASSPHRASE, SECOND, GROUP, MISSION, REWORDED, PRIVATE, TIE] = SENTENCES

const ENCODINGS = ["utf8", "utf16le"] as const
const needles = (sentence: string) => [
  ...ENCODINGS.map((encoding) => Buffer.from(sentence, encoding)),
  Buffer.from(sentence, "utf16le").swap16(),
  Buffer.from(sentence.toLowerCase()),
]

/** What of the sentences stands readable in any file below the folder, the file's own name included. */
function found(folder: string, sentences: readonly string[] = SENTENCES): readonly string[] {
  const hits: string[] = []
  for (const file of filesUnder(folder)) {
    const bytes = readFileSync(join(folder, file))
    for (const sentence of sentences) {
      if (file.includes(sentence) || needles(sentence).some((needle) => bytes.includes(needle))) {
        hits.push(`${sentence} in ${file}`)
      }
    }
  }
  return hits
}

describe("the disk", () => {
  it("holds no word of a session that can be read without the key, at any moment of it", async () => {
    using app = testApp()
    let scans = 0
    const names = new Set<string>()
    const scan = () => {
      scans++
      for (const file of filesUnder(app.dataFolder)) names.add(file.replace(/^.*[/\\]/, ""))
      expect(found(app.dataFolder)).toEqual([])
    }
    // between the commands and while the slow ones are under way
    const during = async <T>(work: Promise<T>): Promise<T> => {
      const watch = { over: false }
      const watching = (async () => {
        while (!watch.over) {
          scan()
          await new Promise((next) => setImmediate(next))
        }
      })()
      try {
        return await work
      } finally {
        watch.over = true
        await watching
        scan()
      }
    }

    const made = await during(app.call("vault.create", { name: NAME, passphrase: PASSPHRASE }))
    const folder = folderOf(app)
    const add = (kind: "coalition" | "tie", body: Record<string, string>) =>
      during(app.call("records.add", { kind, body }))
    const one = await add("coalition", { name: GROUP, mission: MISSION })
    const other = await add("coalition", { name: "Other" })
    await add("tie", { one: one.id, other: other.id, type: "informs", flows: TIE })
    await during(app.call("records.edit", { kind: "coalition", id: one.id, fields: { mission: REWORDED } }))
    await during(app.call("records.undo", {}))
    await during(app.call("records.remove", { kind: "coalition", ids: [one.id] }))
    await during(app.call("records.search", { text: "harbour", limit: 5 }))
    app.app.vault.current()?.confidential.sealRound([{ question: "q", value: PRIVATE }])
    scan()
    const backup = await during(app.call("vault.backUp", {}))
    const current = { by: "passphrase", passphrase: PASSPHRASE } as const
    await during(app.call("vault.changePassphrase", { current, next: SECOND }))
    const secret = { by: "passphrase", passphrase: SECOND } as const
    const { recoveryCode } = await during(app.call("vault.newRecoveryCode", { current: secret }))
    await during(app.call("vault.lock", {}))
    const wrong = { by: "passphrase", passphrase: PASSPHRASE } as const
    await during(app.call("vault.unlock", { folder, secret: wrong }).catch(() => {}))
    await during(app.call("vault.unlock", { folder, secret }))
    await during(app.call("vault.restore", { folder, file: backup.file, secret }))
    app.app.vault.purge("coalition", [other.id])
    scan()
    await during(app.call("vault.close", {}))

    expect(scans).toBeGreaterThan(30)
    expect([...names].sort()).toEqual(expect.arrayContaining(["keys.json", "recent.json", "workspace.db-wal"]))
    for (const code of [made.recoveryCode, recoveryCode]) {
      expect(found(app.dataFolder, [code, code.replaceAll("-", "")])).toEqual([])
    }
    expect(JSON.stringify(app.logged)).toBe("[]")
  })

  it("would show them: the scan finds a sentence in each encoding", async () => {
    using app = testApp()
    const { writeFileSync } = await import("node:fs")
    for (const encoding of ENCODINGS) {
      writeFileSync(join(app.dataFolder, `${encoding}.txt`), Buffer.from(`before ${GROUP} after`, encoding))
    }
    expect(found(app.dataFolder)).toEqual([`${GROUP} in utf16le.txt`, `${GROUP} in utf8.txt`])
  })
})
