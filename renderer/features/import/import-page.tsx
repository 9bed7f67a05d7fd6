import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Alert, Button, Progress } from "@mantine/core"
import { useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import { useShallow } from "zustand/react/shallow"
import type { ImportCounts, Shape } from "../../../shared/contract/import.ts"
import { useStores } from "../../stores/stores.tsx"
import { numberWords } from "../../ui/format.ts"
import { Page } from "../../ui/page.tsx"
import { useAction } from "../../ui/use-action.ts"
import { ChooseFile } from "./choose-file.tsx"
import { contentOf, contentOfText } from "./file-content.ts"
import styles from "./import.module.css"
import { ImportLogs } from "./import-logs.tsx"
import { ImportResult } from "./import-result.tsx"
import { createImportStore, type ImportState, type ImportStore } from "./import-store.ts"
import { PreviewList } from "./preview-list.tsx"
import { TextSettings } from "./reading-settings.tsx"
import { useRowWords } from "./row-words.ts"
import { SheetReadingPanel } from "./sheet-reading.tsx"
import { WaitingList } from "./waiting-list.tsx"
import { troubleWords } from "./words.ts"

/** Groups and seats from a file: what was understood, what would happen, and one button. */
export function ImportPage() {
  const { t } = useLingui()
  const { call, on } = useStores()
  const [store, setStore] = useState<ImportStore>()
  useEffect(() => {
    const made = createImportStore(call, on)
    setStore(made)
    return made.end
  }, [call, on])
  return store === undefined ? <Page title={t`Import`}>{null}</Page> : <Import store={store} />
}

function Import({ store }: { readonly store: ImportStore }) {
  const { i18n } = useLingui()
  // how far it is changes many times a second, and concerns the bar alone
  const { at, looking, trouble, startOver } = useStore(
    store,
    useShallow((state) => ({
      at: state.at,
      looking: state.looking,
      trouble: state.trouble,
      startOver: state.startOver,
    })),
  )
  const choose = useAction(async (file: File) => store.getState().choose(await contentOf(file)))
  const paste = useAction(async (text: string, name: string) =>
    store.getState().choose(await contentOfText(text, name)),
  )
  const resume = useAction(store.getState().resume)
  const run = useAction(store.getState().run)
  const cancel = useAction(store.getState().cancel)
  useDropAndPaste(choose.run, paste.run, at.stage !== "writing")
  const busy = at.stage === "writing" || at.stage === "reading"
  return (
    <Page
      title={<Trans>Import</Trans>}
      lead={at.stage === "ready" || at.stage === "writing" ? <FileLine at={at} /> : undefined}
      acts={
        at.stage === "ready" || at.stage === "writing" ? (
          <>
            <BringIn shapes={shapesOf(at)} counts={at.preview?.counts} busy={busy || looking} run={run.run} />
            <Button variant="default" onClick={startOver} disabled={at.stage === "writing"}>
              <Trans>Another file</Trans>
            </Button>
          </>
        ) : undefined
      }
    >
      {trouble === undefined ? null : (
        <Alert color="brick" role="alert" mb="md">
          {i18n._(troubleWords(trouble))}
        </Alert>
      )}
      {busy || looking ? <Running store={store} cancel={cancel.run} writing={at.stage === "writing"} /> : null}
      {at.stage === "empty" ? (
        <>
          <ChooseFile choose={choose.run} busy={choose.busy} />
          <WaitingList resume={resume.run} />
          <ImportLogs />
        </>
      ) : null}
      {at.stage === "ready" || at.stage === "writing" ? <Ready store={store} at={at} /> : null}
      {at.stage === "done" ? <ImportResult result={at.result} startOver={startOver} /> : null}
    </Page>
  )
}

/** Takes a file that is dropped anywhere on the window, and a table that is pasted outside a field. */
function useDropAndPaste(file: (file: File) => void, text: (text: string, name: string) => void, open: boolean): void {
  const { t } = useLingui()
  const name = t`Pasted table`
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault()
    const drop = (event: DragEvent) => {
      event.preventDefault()
      const [first] = event.dataTransfer?.files ?? []
      if (first !== undefined && open) file(first)
    }
    const paste = (event: ClipboardEvent) => {
      const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      const words = event.clipboardData?.getData("text/plain") ?? ""
      const [first] = event.clipboardData?.files ?? []
      if (inField || !open) return
      if (words.trim() !== "") text(words, name)
      else if (first !== undefined) file(first)
    }
    addEventListener("dragover", over)
    addEventListener("drop", drop)
    addEventListener("paste", paste)
    return () => {
      removeEventListener("dragover", over)
      removeEventListener("drop", drop)
      removeEventListener("paste", paste)
    }
  }, [file, text, open, name])
}

const shapesOf = ({ mapping }: Chosen) => mapping.sheets.flatMap(({ use, shape }) => (use ? [shape] : []))

type Chosen = Extract<ImportState, { readonly stage: "ready" | "writing" }>

function FileLine({ at: { file, inspection } }: { readonly at: Chosen }) {
  const { sheets } = inspection
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows, 0)
  return (
    <>
      {file.name}: <Plural value={rows} one="# row" other="# rows" />
      {sheets.length > 1 ? (
        <>
          {", "}
          <Plural value={sheets.length} one="# sheet" other="# sheets" />
        </>
      ) : null}
      {sheets.some(({ remembered }) => remembered) ? (
        <>
          {". "}
          <Trans>Read as the last file with this heading.</Trans>
        </>
      ) : null}
    </>
  )
}

interface BringInProps {
  readonly shapes: readonly Shape[]
  readonly counts: ImportCounts | undefined
  readonly busy: boolean
  readonly run: () => void
}

/** The one filled button, which says what it will do. */
function BringIn({ shapes, counts, busy, run }: BringInProps) {
  const { coalitions = 0, seats = 0, ties = 0, updates = 0, organizations = 0, persons = 0 } = counts ?? {}
  const added = coalitions + seats + organizations + persons + ties
  const button = useRef<HTMLButtonElement>(null)
  const able = !busy && added + updates > 0
  const describes = shapes.some((shape) => shape === "groups" || shape === "elements")
  // the button that was pressed last is gone: the next act takes the focus, unless it stands somewhere already
  useEffect(() => {
    if (able && (document.activeElement ?? document.body) === document.body) button.current?.focus()
  }, [able])
  return (
    <Button ref={button} onClick={run} disabled={!able}>
      {counts === undefined ? (
        <Trans>Bring in</Trans>
      ) : seats > 0 && !describes ? (
        <Plural value={seats} one="Bring in # seat" other="Bring in # seats" />
      ) : ties > 0 && !describes ? (
        <Plural value={ties} one="Bring in # tie" other="Bring in # ties" />
      ) : coalitions > 0 ? (
        <Plural value={coalitions} one="Bring in # group" other="Bring in # groups" />
      ) : added > 0 ? (
        <Plural value={added} one="Bring in # entry" other="Bring in # entries" />
      ) : updates > 0 ? (
        <Plural value={updates} one="Change # known entry" other="Change # known entries" />
      ) : (
        <Trans>Nothing to bring in</Trans>
      )}
    </Button>
  )
}

interface RunningProps {
  readonly store: ImportStore
  readonly cancel: () => void
  readonly writing: boolean
}

function Running({ store, cancel, writing }: RunningProps) {
  const { t } = useLingui()
  const progress = useStore(store, (state) => state.progress)
  return (
    <div className={styles["running"]}>
      <Progress value={progress} aria-label={writing ? t`Bringing in` : t`Reading the file`} />
      <span aria-hidden="true">{numberWords(progress)} %</span>
      <Button variant="default" size="compact-sm" onClick={cancel}>
        <Trans>Cancel</Trans>
      </Button>
    </div>
  )
}

function Ready({ store, at }: { readonly store: ImportStore; readonly at: Chosen }) {
  const { inspection, mapping, preview, answers } = at
  const words = useRowWords(inspection.sheets, mapping.sheets)
  const { answer, forgetAnswers, readText } = store.getState()
  const answering = useAction(answer)
  const asking = useAction(forgetAnswers)
  const reading = useAction(readText)
  return (
    <div className={styles["ready"]} inert={at.stage === "writing"}>
      <SheetReadingPanel
        store={store}
        inspection={inspection}
        sheets={mapping.sheets}
        words={words}
        text={inspection.form === "text" ? <TextSettings mapping={mapping} readText={reading.run} /> : null}
      >
        {preview === undefined ? null : (
          <PreviewList
            preview={preview}
            answers={answers}
            words={words}
            answer={answering.run}
            forgetAnswers={asking.run}
          />
        )}
      </SheetReadingPanel>
    </div>
  )
}
