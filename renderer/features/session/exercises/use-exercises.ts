import { useLingui } from "@lingui/react/macro"
import type { FileContent } from "../../../../shared/contract/common.ts"
import { LARGEST_EXERCISE, type OwnDraft } from "../../../../shared/contract/own-exercise.ts"
import { AppError } from "../../../../shared/errors.ts"
import { useStores } from "../../../stores/stores.tsx"
import { toldOf } from "../../../ui/errors.ts"
import { base64Of } from "../../../ui/files.ts"
import { notify, useAction } from "../../../ui/use-action.ts"
import { brokenReason } from "./broken-words.ts"

/** A file of this computer as it crosses to the core. Throws `file-too-large`, `file-unreadable`. */
export async function exerciseContent(file: File): Promise<FileContent> {
  if (file.size > LARGEST_EXERCISE) throw new AppError("file-too-large", { what: "bytes", limit: LARGEST_EXERCISE })
  return { name: file.name.slice(0, 260), base64: await base64Of(file) }
}

/** Keeps an exercise, or says why it could not run and leaves it as it was. */
export function useSaveExercise(id?: string, done?: (id: string) => void): (exercise: OwnDraft) => void {
  const { call } = useStores()
  const guarded = useGuarded()
  const save = useAction(
    (exercise: OwnDraft) => guarded(() => call("exercise.save", { exercise, ...(id !== undefined && { id }) })),
    { done: (kept) => kept !== undefined && done?.(kept.id) },
  )
  return save.run
}

/** Takes an exercise in from a file, or says why not. */
export function useOpenExercise(done: (id: string) => void): (file: FileContent) => void {
  const { call } = useStores()
  const guarded = useGuarded()
  const open = useAction((file: FileContent) => guarded(() => call("exercise.open", { file })), {
    done: (taken) => taken !== undefined && done(taken.id),
  })
  return open.run
}

/** Does something with an exercise; what could not run is told with its reason instead of failing. */
function useGuarded(): <R>(work: () => Promise<R>) => Promise<R | undefined> {
  const { t, i18n } = useLingui()
  return async (work) => {
    try {
      return await work()
    } catch (error) {
      const reason = brokenReason(error)
      if (reason === undefined) throw error
      const sentence = i18n._(toldOf(error).sentence)
      const why = reason.why === undefined ? "" : i18n._(reason.why)
      notify([sentence, why, reason.at === "" ? "" : t`(${reason.at})`].filter(Boolean).join(" "), "bad")
      return undefined
    }
  }
}
