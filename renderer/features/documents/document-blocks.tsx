import type { DocumentBlock } from "../../../shared/contract/documents.ts"
import { unreachable } from "../../../shared/errors.ts"
import styles from "./document-blocks.module.css"

/** The pieces of a document, on paper or on a page of the console. */
export function DocumentBlocks({ blocks }: { readonly blocks: readonly DocumentBlock[] }) {
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the document
    <Block key={at} block={block} />
  ))
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
