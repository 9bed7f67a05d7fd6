import cytoscape from "cytoscape"
import type { Community } from "./community.ts"
import { CARD, type Draw, shown } from "./drawing.ts"

const COLOURS: Readonly<Record<string, string>> = { funds: "#009e73" }

const elementsOf = ({ groups, ties, places }: Community) => [
  ...[...groups].map(([id, { name }]) => {
    const { x = 0, y = 0 } = places.get(id) ?? {}
    return { data: { id, name }, position: { x: x + CARD.width / 2, y: y + CARD.height / 2 } }
  }),
  ...[...ties].map(([id, { one, other, type, level = 1 }]) => ({
    data: { id, source: one, target: other, type, width: 1 + level, colour: COLOURS[type] ?? "#565d59" },
  })),
]

/** cytoscape.js with cards as rectangles with their names, and lines with heads; else its defaults. */
const drawWith =
  (options: Partial<cytoscape.CytoscapeOptions>): Draw =>
  async (community, element) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const cy = cytoscape({
      container: element,
      elements: elementsOf(community),
      layout: { name: "preset", fit: true, padding: 24 },
      minZoom: 0.05,
      maxZoom: 2.5,
      style: [
        {
          selector: "node",
          style: {
            shape: "round-rectangle",
            width: CARD.width,
            height: CARD.height,
            "background-color": "#ffffff",
            "border-width": 1,
            "border-color": "#7f857f",
            label: "data(name)",
            "text-valign": "center",
            "text-wrap": "wrap",
            "text-max-width": "188px",
            "font-size": 16,
          },
        },
        {
          selector: "edge",
          style: {
            width: "data(width)",
            "line-color": "data(colour)",
            "target-arrow-color": "data(colour)",
            "target-arrow-shape": "triangle",
            "curve-style": "straight",
          },
        },
        { selector: ".out", style: { display: "none" } },
      ],
      ...options,
    })
    cy.one("render", () => resolve())
    await promise
    await shown()
    return {
      whole: async () => {},
      zoom: () => cy.zoom(),
      look: ({ x, y }, zoom) => {
        cy.viewport({
          zoom,
          pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom },
        })
      },
      fit: () => {
        cy.fit(undefined, 24)
      },
      hub: () => cy.getElementById(community.hub).renderedPosition(),
      lens: async (types) => {
        const rendered = new Promise<void>((done) => cy.one("render", () => done()))
        cy.batch(() => {
          cy.edges().forEach((edge) => {
            edge.toggleClass("out", !types.includes(edge.data("type") as string))
          })
        })
        await rendered
        await shown()
      },
      settled: shown,
    }
  }

export const drawCytoscape = drawWith({})
export const drawCytoscapeHiding = drawWith({ hideEdgesOnViewport: true, textureOnViewport: true })
