import { useEffect } from "react"
import { createPortal } from "react-dom"
import type { DocumentModel } from "../../../shared/contract/documents.ts"
import { DocumentBlocks } from "./document-blocks.tsx"
import styles from "./printed-document.module.css"

interface PrintedProps {
  readonly model: DocumentModel
  readonly onPrinted: () => void
}

/** A document as paper shows it, in the page's place and for as long as it is being printed. Never on the screen. */
export function PrintedDocument({ model, onPrinted }: PrintedProps) {
  useEffect(() => {
    addEventListener("afterprint", onPrinted, { once: true })
    print()
    return () => removeEventListener("afterprint", onPrinted)
  }, [onPrinted])
  return createPortal(
    <article className={styles["paper"]} data-testid="paper">
      <p className={styles["for"]}>{model.header}</p>
      <h1>{model.title}</h1>
      {model.lead.map((line) => (
        <p key={line} className={styles["quiet"]}>
          {line}
        </p>
      ))}
      <DocumentBlocks blocks={model.blocks} />
    </article>,
    document.body,
  )
}
