import { i18n, type MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { useLingui } from "@lingui/react"
import { notifications } from "@mantine/notifications"
import { createElement, useCallback, useRef, useState } from "react"
import { toldOf } from "./errors.ts"
import { Notice, type NoticeAct } from "./notice.tsx"

export interface Action<A extends readonly unknown[]> {
  /** Starts it; never returns a promise, so that no component holds one. */
  readonly run: (...input: A) => void
  readonly busy: boolean
  /** What the last try failed with, for places that show it beside the field. */
  readonly failed: string | undefined
  readonly clear: () => void
}

interface Options<R> {
  /** Told politely when it worked. */
  readonly done?: (result: R) => void
  /** False where the failure is shown beside the field instead of as a notice. */
  readonly notice?: boolean
}

/** Runs something that may fail and reports failures in one place. */
export function useAction<A extends readonly unknown[], R>(
  work: (...input: A) => Promise<R>,
  options: Options<R> = {},
): Action<A> {
  const { _ } = useLingui()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string>()
  const latest = useRef({ work, options })
  latest.current = { work, options }

  const run = useCallback(
    (...input: A) => {
      setBusy(true)
      setFailed(undefined)
      latest.current
        .work(...input)
        .then((result) => latest.current.options.done?.(result))
        .catch((error: unknown) => {
          const sentence = _(toldOf(error).sentence)
          setFailed(sentence)
          if (latest.current.options.notice !== false) notify(sentence, "bad")
        })
        .finally(() => setBusy(false))
    },
    [_],
  )
  return { run, busy, failed, clear: () => setFailed(undefined) }
}

/** A notice at the bottom of the window. */
export function notify(message: string, tone: "good" | "bad" = "good", act?: NoticeAct): void {
  const id = notifications.show({
    message: act === undefined ? message : createElement(Notice, { message, act, close: () => notifications.hide(id) }),
    color: tone === "bad" ? "brick" : "primary",
    autoClose: tone === "bad" || act !== undefined ? 12_000 : 5000,
    role: tone === "bad" ? "alert" : "status",
    closeButtonProps: { "aria-label": i18n._(msg`Close this notice`) },
  })
}

export type Words = MessageDescriptor
