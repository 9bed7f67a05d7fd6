import { useLingui } from "@lingui/react/macro"
import { useEffect, useMemo, useRef, useState } from "react"
import type { BodyOf } from "../../../../shared/contract/kinds.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { bytesOf } from "../../../ui/files.ts"
import { notify, useAction } from "../../../ui/use-action.ts"
import { smallerPicture } from "./smaller-picture.ts"

export interface Photograph {
  readonly id: string
  readonly body: BodyOf<"photograph">
}

/** The photographs of a session's step, or of all its steps, in the order in which they were hung up. */
export function usePhotos(session: string, step?: number): readonly Photograph[] {
  const all = useRecords("photograph")
  return useMemo(
    () =>
      [...all]
        .flatMap(([id, body]) =>
          body.session === session && (step === undefined || body.step === step) ? [{ id, body }] : [],
        )
        .sort((a, b) => a.body.step - b.body.step || a.body.addedAt.localeCompare(b.body.addedAt)),
    [all, session, step],
  )
}

/** The picture of a photograph as an address; undefined while it is on its way. */
export function usePicture(id: string): string | undefined {
  const { call } = useStores()
  const [address, setAddress] = useState<string>()
  const { run } = useAction(() => call("photo.read", { id }), {
    done: ({ type, base64 }) => setAddress(URL.createObjectURL(new Blob([bytesOf(base64)], { type }))),
  })
  useEffect(() => run(), [run])
  useEffect(() => () => URL.revokeObjectURL(address ?? ""), [address])
  return address
}

/** What can be done with photographs of a step. */
export function usePhotoActs(session: string, step: number) {
  const { t } = useLingui()
  const { call } = useStores()
  const add = useAction(async (files: readonly Blob[]) => {
    // one after the other: the first that cannot be read says so, those before it hang
    for (const file of files) {
      // oxlint-disable-next-line no-await-in-loop
      const base64 = await smallerPicture(file)
      // oxlint-disable-next-line no-await-in-loop
      await call("photo.add", { session, step, base64 })
    }
  })
  const back = useAction((id: string) => call("records.restore", { ids: [id] }))
  const remove = useAction(
    async (id: string) => {
      await call("photo.remove", { id })
      return id
    },
    { done: (id) => notify(t`The photograph was taken down.`, "good", { label: t`Undo`, run: () => back.run(id) }) },
  )
  const erase = useAction((id: string) => call("statement.withdraw", { kind: "photograph", id }), {
    done: ({ rewritten, dropped }) => {
      const gone = dropped === 0 ? "" : ` ${t`Backups that could not be searched and were deleted: ${dropped}.`}`
      notify(t`The photograph is erased. Backups rewritten: ${rewritten}.` + gone)
    },
  })
  return { add, remove, erase }
}

/** Files that are dropped anywhere on the window, and pictures that are pasted, while the step is open. */
export function useArriving(take: (files: readonly File[]) => void): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const filesOf = (data: DataTransfer | null) => [...(data?.files ?? [])]
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const files = filesOf(event.dataTransfer)
      if (files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    const paste = (event: ClipboardEvent) => {
      const files = filesOf(event.clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    addEventListener("dragover", over)
    addEventListener("drop", drop)
    addEventListener("paste", paste)
    return () => {
      removeEventListener("dragover", over)
      removeEventListener("drop", drop)
      removeEventListener("paste", paste)
    }
  }, [])
}
