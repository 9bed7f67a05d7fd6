import { createStore, type StoreApi } from "zustand/vanilla"
import type { FileContent } from "../../../shared/contract/common.ts"
import type { GivenReading, ImportMapping, PairChoice, SheetReading } from "../../../shared/contract/import.ts"
import type { Call, Output, Subscribe } from "../../../shared/contract/index.ts"
import { AppError } from "../../../shared/errors.ts"

export type Inspection = Output<"import.inspect">
export type Preview = Output<"import.preview">
export type Answers = Readonly<Record<string, "yes" | "no">>
/** Which value counts, field by field, where two entries are one. */
export type FieldChoices = Readonly<Record<string, PairChoice>>

interface Chosen {
  readonly file: FileContent
  /** The rows kept from an earlier import that the file is. */
  readonly waiting: string | undefined
  readonly inspection: Inspection
  readonly mapping: ImportMapping
  readonly answers: Answers
  readonly choices: Readonly<Record<string, FieldChoices>>
  /** What would happen; the last one stays in view while a new one is made. */
  readonly preview: Preview | undefined
}

/** Where an import stands. Each case carries only what it has. */
export type ImportState =
  | { readonly stage: "empty" }
  | { readonly stage: "reading"; readonly name: string }
  | ({ readonly stage: "ready" } & Chosen)
  | ({ readonly stage: "writing" } & Chosen)
  | { readonly stage: "done"; readonly name: string; readonly result: Output<"import.run"> }

/** The letters and the delimiter of a text file. */
export interface TextForm {
  readonly encoding: string
  readonly delimiter?: string
}

export interface ImportStoreState {
  readonly at: ImportState
  /** True while a preview is being made. */
  readonly looking: boolean
  /** Done of a hundred, while a task is running. */
  readonly progress: number
  /** Why the last file could not be read, or the last import not be made. */
  readonly trouble: AppError | undefined
  readonly choose: (file: FileContent) => Promise<void>
  /** Goes on with rows that waited for an answer. */
  readonly resume: (waiting: string) => Promise<void>
  /** Reads the text with other letters or another delimiter; everything else is guessed anew. */
  readonly readText: (form: TextForm) => Promise<void>
  /** Reads a sheet in another way: what is given is kept, the rest of it is guessed anew. */
  readonly readSheet: (sheet: number, given: GivenReading) => Promise<void>
  /** Changes what does not need another guess (a column, who sits). */
  readonly set: (sheet: number, part: Partial<SheetReading>) => Promise<void>
  readonly answer: (question: string, answer: "yes" | "no", choices?: FieldChoices) => Promise<void>
  readonly forgetAnswers: () => Promise<void>
  readonly run: () => Promise<void>
  readonly cancel: () => Promise<void>
  readonly startOver: () => void
}
export interface ImportStore extends StoreApi<ImportStoreState> {
  readonly end: () => void
}

let tasks = 0

/** One import, from the choice of a file to its result. */
export function createImportStore(call: Call, on: Subscribe): ImportStore {
  let running: string | undefined

  /** Runs one task at a time: a newer one stops the one before, whose end is then of no interest. */
  async function only<T>(work: (id: string) => Promise<T>): Promise<T | undefined> {
    const before = running
    const id = `import-${++tasks}-${Date.now()}`
    running = id
    if (before !== undefined) await call("task.cancel", { id: before })
    store.setState({ progress: 0 })
    try {
      const value = await work(id)
      return running === id ? value : undefined
    } catch (error) {
      if (running !== id) return undefined
      throw error
    } finally {
      if (running === id) running = undefined
    }
  }

  const chosen = (): Chosen | undefined => {
    const { at } = store.getState()
    return at.stage === "ready" || at.stage === "writing" ? at : undefined
  }

  /** Shows why something failed where it was asked for; a failure that is a bug goes on to the one place for those. */
  function trouble(error: unknown): void {
    if (!(error instanceof AppError)) throw error
    store.setState({ trouble: error.code === "cancelled" ? undefined : error })
  }

  async function look(): Promise<void> {
    const of = chosen()
    if (of === undefined) return
    store.setState({ looking: true })
    try {
      const { file, mapping, answers, choices } = of
      const preview = await only((id) => call("import.preview", { file, mapping, answers, choices }, { id }))
      const now = chosen()
      if (preview !== undefined && now !== undefined) store.setState({ at: { ...now, stage: "ready", preview } })
    } catch (error) {
      const now = chosen()
      if (now !== undefined) store.setState({ at: { ...now, stage: "ready", preview: undefined } })
      trouble(error)
    } finally {
      if (running === undefined) store.setState({ looking: false })
    }
  }

  type Given = Parameters<typeof call<"import.inspect">>[1]["mapping"]

  async function read(file: FileContent, given: Given, waiting?: string): Promise<void> {
    const before = chosen()
    store.setState({ trouble: undefined, ...(before === undefined && { at: { stage: "reading", name: file.name } }) })
    try {
      const inspection = await only((id) => call("import.inspect", { file, ...(given && { mapping: given }) }, { id }))
      if (inspection === undefined) return
      const { mapping } = inspection
      const rest = { answers: before?.answers ?? {}, choices: before?.choices ?? {}, preview: before?.preview }
      store.setState({ at: { stage: "ready", file, waiting, inspection, mapping, ...rest } })
    } catch (error) {
      if (before === undefined) store.setState({ at: { stage: "empty" } })
      trouble(error)
      return
    }
    await look()
  }

  const change = async (part: Partial<Pick<Chosen, "mapping" | "answers" | "choices">>) => {
    const of = chosen()
    if (of === undefined) return
    store.setState({ trouble: undefined, at: { ...of, ...part, stage: "ready" } })
    await look()
  }

  const store = createStore<ImportStoreState>()((set, get) => ({
    at: { stage: "empty" },
    looking: false,
    progress: 0,
    trouble: undefined,
    choose: async (file) => {
      set({ at: { stage: "empty" } })
      await read(file, undefined)
    },
    resume: async (id) => {
      const { file, mapping } = await call("import.waiting", { id })
      set({ at: { stage: "empty" } })
      await read(file, mapping, id)
    },
    readText: async (form) => {
      const of = chosen()
      if (of !== undefined) await read(of.file, form)
    },
    readSheet: async (sheet, given) => {
      const of = chosen()
      if (of === undefined) return
      const { encoding, delimiter, sheets } = of.mapping
      const asked = sheets.map((reading, at): GivenReading => (at === sheet ? given : reading))
      await read(of.file, { encoding, delimiter, sheets: asked }, of.waiting)
    },
    set: async (sheet, part) => {
      const of = chosen()
      if (of === undefined) return
      const sheets = of.mapping.sheets.map((reading, at) => (at === sheet ? { ...reading, ...part } : reading))
      await change({ mapping: { ...of.mapping, sheets } })
    },
    answer: async (question, answer, choices) => {
      const of = chosen()
      if (of === undefined) return
      await change({
        answers: { ...of.answers, [question]: answer },
        ...(choices && { choices: { ...of.choices, [question]: choices } }),
      })
    },
    forgetAnswers: () => change({ answers: {}, choices: {} }),
    run: async () => {
      const of = chosen()
      if (of === undefined) return
      set({ trouble: undefined, at: { ...of, stage: "writing" } })
      try {
        const { file, mapping, answers, choices, waiting } = of
        const input = { file, mapping, answers, choices, ...(waiting !== undefined && { waiting }) }
        const result = await only((id) => call("import.run", input, { id }))
        if (result !== undefined) set({ at: { stage: "done", name: file.name, result } })
      } catch (error) {
        set({ at: { ...of, stage: "ready" } })
        trouble(error)
      }
    },
    cancel: async () => {
      if (running !== undefined) await call("task.cancel", { id: running })
    },
    startOver: () => {
      void get().cancel()
      set({ at: { stage: "empty" }, trouble: undefined, looking: false })
    },
  }))
  const deaf = on("progress", ({ id, done }) => {
    if (id === running) store.setState({ progress: done })
  })
  const end = () => {
    deaf()
    void store.getState().cancel()
  }
  return { ...store, end }
}
