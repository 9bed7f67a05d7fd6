import { useCallback, useEffect, useRef, useState } from "react"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"

/** Typing is kept when the fingers rest, so that a flat battery costs a word and not a sentence. */
const REST_MS = 300

export interface Typing {
  /** What stands in the field. */
  readonly text: string
  /** True while it differs from what is on record. */
  readonly dirty: boolean
  readonly set: (text: string) => void
  /** Forgets what was typed and shows what is on record. */
  readonly drop: () => void
  /** Runs what stores the words, after whatever is still on its way. */
  readonly store: <T>(work: () => Promise<T>) => Promise<T>
  /** As `store`, for a field that is emptied for the next words at once; when it fails the words come back into it. */
  readonly take: <T>(work: () => Promise<T>) => Promise<T>
}

const same = (a: string, b: string) => a.trim() === b.trim()

/** A field of a session whose half-typed words are records. Without typing it shows `onRecord`. Key the component by its field. */
export function useTyping(session: string, field: string, onRecord = ""): Typing {
  const { call, records } = useStores()
  const [typed, setTyped] = useState<string | undefined>(
    () => records.getState().byKind.typing.get(`${session}:${field}`)?.text,
  )
  const latest = useRef(typed)
  const record = useRef(onRecord)
  record.current = onRecord
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.current.then(work)
    queue.current = done.catch(() => undefined)
    return done
  }, [])
  const { run: keep } = useAction((text: string) => inTurn(() => call("session.type", { session, field, text })))

  const change = useCallback((text: string | undefined) => {
    clearTimeout(rest.current)
    rest.current = undefined
    latest.current = text
    setTyped(text)
  }, [])

  const set = useCallback(
    (text: string) => {
      change(text)
      rest.current = setTimeout(() => {
        rest.current = undefined
        const back = same(text, record.current)
        if (back) change(undefined)
        keep(back ? "" : text)
      }, REST_MS)
    },
    [change, keep],
  )

  const drop = useCallback(() => {
    change(undefined)
    keep("")
  }, [change, keep])

  const store = useCallback(
    async <T>(work: () => Promise<T>): Promise<T> => {
      const words = latest.current
      clearTimeout(rest.current)
      rest.current = undefined
      try {
        return await inTurn(work)
      } catch (error) {
        if (words !== undefined && latest.current === words) set(words)
        throw error
      }
    },
    [inTurn, set],
  )

  const take = useCallback(
    async <T>(work: () => Promise<T>): Promise<T> => {
      const words = latest.current
      change(undefined)
      try {
        return await inTurn(work)
      } catch (error) {
        if (words !== undefined && latest.current === undefined) set(words)
        throw error
      }
    },
    [change, inTurn, set],
  )

  // once the record has caught up with the field it may be changed from elsewhere again, by undo for one
  useEffect(() => {
    if (latest.current !== undefined && rest.current === undefined && same(latest.current, onRecord)) change(undefined)
  }, [onRecord, change])

  useEffect(
    () => () => {
      if (rest.current === undefined) return
      clearTimeout(rest.current)
      keep(same(latest.current ?? "", record.current) ? "" : (latest.current ?? ""))
    },
    [keep],
  )

  return { text: typed ?? onRecord, dirty: typed !== undefined && !same(typed, onRecord), set, drop, store, take }
}
