import type { DocumentBlock, DocumentModel } from "../../contract/documents.ts"
import { unreachable } from "../../errors.ts"

/** A document as HTML for the clipboard: no style but its structure, every word escaped. */
export function documentHtml({ header, title, lead, blocks }: DocumentModel): string {
  return [
    `<p><small>${html(header)}</small></p>`,
    `<h1>${html(title)}</h1>`,
    ...lead.map((line) => `<p>${html(line)}</p>`),
    ...blocks.map(blockHtml),
  ].join("\n")
}

/** A document as plain text, for where formatted text cannot be pasted. */
export function documentText({ header, title, lead, blocks }: DocumentModel): string {
  return `${[header, title, ...lead, ...blocks.map(blockText)].join("\n")}\n`
}

function blockHtml(block: DocumentBlock): string {
  switch (block.is) {
    case "heading":
      return `<h${block.level}>${html(block.text)}</h${block.level}>`
    case "paragraph": {
      const text = html(block.text)
      if (block.as === "exact") return `<blockquote><p>${text}</p></blockquote>`
      return block.as === "quiet" ? `<p><em>${text}</em></p>` : `<p>${text}</p>`
    }
    case "list":
      return `<ul>${block.items.map((item) => `<li>${html(item)}</li>`).join("")}</ul>`
    case "table":
      return `<table><thead>${row(block.columns, "th")}</thead><tbody>${block.rows.map((cells) => row(cells, "td")).join("")}</tbody></table>`
    default:
      return unreachable(block)
  }
}

function row(cells: readonly string[], tag: "th" | "td"): string {
  return `<tr>${cells.map((cell) => `<${tag}>${html(cell)}</${tag}>`).join("")}</tr>`
}

function html(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "<br>")
}

function blockText(block: DocumentBlock): string {
  switch (block.is) {
    case "heading":
      return `\n${block.text}`
    case "paragraph":
      return block.text
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n")
    case "table":
      return [block.columns, ...block.rows].map((cells) => cells.join("\t")).join("\n")
    default:
      return unreachable(block)
  }
}
