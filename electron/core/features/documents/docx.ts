import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx"
import type { DocumentBlock, DocumentModel } from "../../../../shared/contract/documents.ts"
import type { Paper } from "../../../../shared/domain/documents/paper.ts"
import { unreachable } from "../../../../shared/errors.ts"

/** In twentieths of a point. */
const SIZES: { readonly [P in Paper]: { readonly width: number; readonly height: number } } = {
  letter: { width: 12_240, height: 15_840 },
  a4: { width: 11_906, height: 16_838 },
}
const MARGIN = 1134
const GREY = "565D59"
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "7F857F" } as const

/** A document as a DOCX file that says on every page for whom it is. */
export async function docxOf(model: DocumentModel, paper: Paper): Promise<Uint8Array> {
  const size = SIZES[paper]
  const made = new Document({
    creator: "Junction",
    lastModifiedBy: "Junction",
    title: clean(model.title),
    styles: { default: { document: { run: { font: "Arial", size: 22 }, paragraph: { spacing: { after: 120 } } } } },
    sections: [
      {
        properties: {
          page: { size, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        headers: {
          default: new Header({ children: [new Paragraph({ children: runs(model.header, { color: GREY }) })] }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.END,
                children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], color: GREY })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(model.title) }),
          ...model.lead.map((line) => new Paragraph({ children: runs(line, { color: GREY }) })),
          ...model.blocks.flatMap((block) => written(block, size.width - 2 * MARGIN)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(made))
}

function written(block: DocumentBlock, width: number): readonly (Paragraph | Table)[] {
  switch (block.is) {
    case "heading":
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          keepNext: true,
          children: runs(block.text),
        }),
      ]
    case "paragraph":
      if (block.as === "exact") {
        return [
          new Paragraph({
            indent: { left: 360 },
            border: { left: { ...LINE, space: 12 } },
            children: runs(block.text),
          }),
        ]
      }
      return [new Paragraph({ children: runs(block.text, block.as === "quiet" ? { color: GREY } : {}) })]
    case "list":
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }))
    case "table":
      // a table that ends where another begins would grow together with it
      return [tableOf(block, width), new Paragraph({})]
    default:
      return unreachable(block)
  }
}

function tableOf({ columns, rows }: Extract<DocumentBlock, { is: "table" }>, width: number): Table {
  const widths = columnWidths(columns.length, width)
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (cell, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            margins: { left: 80, right: 80, top: 40, bottom: 40 },
            children: [new Paragraph({ spacing: { after: 0 }, children: runs(cell, { bold: head }) })],
          }),
      ),
    })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  })
}

/** The first column holds the sentences, so that it has as much as two others. */
function columnWidths(columns: number, width: number): number[] {
  const share = Math.floor(width / (columns + 1))
  return Array.from({ length: columns }, (_, at) => (at === 0 ? width - share * (columns - 1) : share))
}

function runs(text: string, style: { readonly color?: string; readonly bold?: boolean } = {}): TextRun[] {
  return clean(text)
    .split("\n")
    .map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }), ...style }))
}

/** Without signs that XML may not hold: a pasted one would make a file that no program opens. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/\r\n?/g, "\n")
}
