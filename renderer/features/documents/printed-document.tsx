import { useEffect } from "react"
import { createPortal } from "react-dom"
import type { DocumentBlock, DocumentModel } from "../../../shared/contract/documents.ts"
import { unreachable } from "../../../shared/errors.ts"
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
      {model.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is made once and never changes
        <Block key={at} block={block} />
      ))}
    </article>,
    document.body,
  )
}

function Block({ block }: { readonly block: DocumentBlock }) {
  switch (block.is) {
    case "heading":
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case "paragraph":
      return block.as === "exact" ? (
        <blockquote>{block.text}</blockquote>
      ) : (
        <p className={styles[block.as]}>{block.text}</p>
      )
    case "list":
      return (
        <ul>
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two items may say the same
            <li key={at}>{item}</li>
          ))}
        </ul>
      )
    case "table":
      return (
        <table>
          <thead>
            <Row cells={block.columns} head />
          </thead>
          <tbody>
            {block.rows.map((cells, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
              <Row key={at} cells={cells} />
            ))}
          </tbody>
        </table>
      )
    default:
      return unreachable(block)
  }
}

function Row({ cells, head = false }: { readonly cells: readonly string[]; readonly head?: boolean }) {
  const Cell = head ? "th" : "td"
  return (
    <tr>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
        <Cell key={at}>{cell}</Cell>
      ))}
    </tr>
  )
}
