import { setImmediate } from "node:timers/promises"
import { type BundleStage, LARGEST_BUNDLE, LEFT_OUT } from "../../../../shared/contract/bundle.ts"
import type { FileContent } from "../../../../shared/contract/common.ts"
import { kindOf } from "../../../../shared/contract/kinds.ts"
import { SHORTEST_PASSPHRASE } from "../../../../shared/contract/vault.ts"
import { sameValue } from "../../../../shared/domain/changes.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf, TaskContext } from "../../handlers.ts"
import { add, type Stored, update } from "../../records/edits.ts"
import type { RecordWriter } from "../../records/store.ts"
import { countsOf, type Leaving, leaving } from "./leaves.ts"
import { type Pause, pack, sha256 } from "./pack.ts"
import { sealAside, unsealAside } from "./seal-aside.ts"
import { type Unpacked, unpack } from "./unpack.ts"

const tooLarge = () => new AppError("file-too-large", { megabytes: LARGEST_BUNDLE / 2 ** 20 })

/** Throws `weak-passphrase` as the vault does, before the slow part. */
function requireStrong(passphrase: string): void {
  if (Array.from(passphrase).length < SHORTEST_PASSPHRASE) throw new AppError("weak-passphrase")
}

/** One stage of a task as a span of its hundred parts. */
function stage({ signal, progress }: TaskContext, name: BundleStage, from: number, to: number): Pause {
  return async (done) => {
    progress(Math.round(from + (to - from) * done), 100, name)
    await setImmediate()
    if (signal.aborted) throw new AppError("cancelled")
  }
}

export const bundleHandlers: HandlersOf<"bundle"> = {
  "bundle.contents": ({ records }) => ({ counts: countsOf(leaving(records)), leftOut: [...LEFT_OUT] }),

  "bundle.export": async (context, { passphrase }) => {
    requireStrong(passphrase)
    const { ports, records } = context
    await stage(context, "gather", 0, 5)(0)
    const now = ports.now()
    const { name } = records.get("workspace", "workspace").body
    const about = { name, madeAt: now, appVersion: ports.version }
    const { archive, counts } = await pack(leaving(records), about, stage(context, "pack", 5, 40))
    await stage(context, "seal", 40, 70)(0)
    const sealed = await sealAside(archive, passphrase, ports.bundleWorkFactor, context.signal)
    if (sealed.length > LARGEST_BUNDLE) throw tooLarge()
    await stage(context, "open", 70, 90)(0)
    // Said to be done only after what will leave was opened with the passphrase that was typed.
    const again = await unpack(
      await unsealAside(sealed, passphrase, context.signal),
      ports.version,
      stage(context, "check", 90, 100),
    )
    if (!sameValue(countsOf(again.parts), counts)) throw new Error("a bundle lost records")
    records.note("Made a hand-over bundle")
    const base64 = Buffer.from(sealed).toString("base64")
    return { file: { name: `handover-${dayOf(now)}.junction.age`, base64 }, counts, sha256: sha256(sealed) }
  },

  "bundle.inspect": async (context, { file, passphrase }) => {
    const { bytes, bundle } = await opened(context, file, passphrase, 100)
    const { name, madeAt, appVersion, format, entries } = bundle.manifest
    return {
      name,
      madeAt,
      appVersion,
      format,
      counts: countsOf(bundle.parts),
      sha256: sha256(bytes),
      bytes: bytes.length,
      files: entries,
    }
  },

  "bundle.import": async (context, { file, passphrase, name, newPassphrase }) => {
    requireStrong(newPassphrase)
    const { bundle } = await opened(context, file, passphrase, 70)
    await stage(context, "write", 70, 100)(0)
    const made = await context.vault.create({
      name,
      passphrase: newPassphrase,
      fill: (store) => fill(store, bundle.parts, name),
    })
    return { ...made, counts: countsOf(bundle.parts) }
  },
}

/** Opens a file and checks all of it; progress goes up to `until`. */
async function opened(
  context: TaskContext,
  file: FileContent,
  passphrase: string,
  until: number,
): Promise<{ readonly bytes: Uint8Array; readonly bundle: Unpacked }> {
  if (file.base64.length > Math.ceil(LARGEST_BUNDLE / 3) * 4) throw tooLarge()
  const bytes = Buffer.from(file.base64, "base64")
  await stage(context, "open", 0, until / 2)(0)
  const archive = await unsealAside(bytes, passphrase, context.signal)
  const bundle = await unpack(archive, context.ports.version, stage(context, "check", until / 2, until))
  return { bytes, bundle }
}

/** Puts a bundle's records into a new workspace. They keep their ids; the community may get another name. */
function fill(store: RecordWriter, parts: readonly Leaving[], name: string): void {
  const of = (wanted: (kind: Leaving["kind"]) => boolean) =>
    parts
      .filter(({ kind }) => wanted(kind))
      .flatMap(({ kind, records }) => records.map(({ id, body }) => add(kind, id, body)))
  const workspace = parts.find(({ kind }) => kind === "workspace")?.records[0]?.body as Stored<"workspace">["body"]
  store.apply(
    "Brought in from a bundle",
    [
      ...update(store.get("workspace", "workspace"), { ...workspace, name }),
      ...of((kind) => kind !== "workspace" && !isDraft(kind)),
    ],
    { undoable: false },
  )
  // drafts are steps of their own
  store.apply("Brought in from a bundle", of(isDraft))
}

const isDraft = (kind: Leaving["kind"]) => kindOf(kind).journal === "draft"

/** The day on this laptop's calendar. */
function dayOf(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, "0")
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
