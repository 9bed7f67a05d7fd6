import fontFile from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url"
import { plural } from "@lingui/core/macro"
import { useLingui } from "@lingui/react/macro"
import { layerCounts } from "../../../shared/domain/map-lens.ts"
import type { Measure } from "../../canvas/fit-text.ts"
import { cardFont } from "../../canvas/measure.ts"
import { pngOf } from "../../canvas/png-export.ts"
import { toneOf } from "../../canvas/project.ts"
import { mapPicture, type Picture, type PictureKey } from "../../canvas/svg-export.ts"
import { useRecord, useStores } from "../../stores/stores.tsx"
import { useWording } from "../../stores/use-wording.ts"
import { saveBlob } from "../../ui/files.ts"
import { dayWords } from "../../ui/format.ts"
import { notify, useAction } from "../../ui/use-action.ts"
import { layerWords } from "./lenses.ts"
import { useMap } from "./use-map.ts"

export interface PictureActs {
  readonly savePng: () => void
  readonly saveSvg: () => void
  readonly busy: boolean
}

/** Draws what the map shows as a picture of its own. Pictures hold no names of people. */
export function useDrawn(measure: Measure | undefined) {
  const { i18n, t } = useLingui()
  const { graph, lens, scene, projection, day } = useMap()
  const community = useRecord("workspace", "workspace")?.name ?? ""
  const { content } = useWording()

  return async (detail: "near" | "number" = "near"): Promise<Picture> => {
    if (measure === undefined) throw new Error("the font has not come yet")
    const ties: PictureKey[] = layerCounts(graph, lens)
      .filter(({ layer, drawn }) => lens.layers.has(layer) && drawn > 0)
      .map(({ layer, drawn }) => ({
        words: `${layerWords(i18n, layer, content)} (${drawn})`,
        mark: {
          kind: "tie",
          tone: toneOf(layer),
          directed: scene.ties.some((tie) => tie.layer === layer && tie.directed),
          dashed: false,
        },
      }))
    const dashed: PictureKey[] = projection.ties.some((tie) => tie.dashed)
      ? [
          {
            words: t`Dashed: not confirmed by both; dotted: told differently`,
            mark: { kind: "tie", tone: "recorded", directed: false, dashed: true },
          },
        ]
      : []
    // large numbers leave no room for a category
    const marked = detail === "number" ? [] : [...projection.categories.values()]
    const categories: PictureKey[] = marked.map(({ letter, name, count, colour }) => ({
      words: `${letter} ${name} (${count})`,
      mark: { kind: "category", colour },
    }))
    const groups = scene.cards.filter(({ is }) => is === "group").length
    const about = [
      t`${plural(groups, { one: "# group", other: "# groups" })}`,
      t`${plural(scene.ties.length, { one: "# tie", other: "# ties" })}`,
      dayWords(day),
    ].join(", ")
    const words = { title: t`${community}: map of groups`, about, keys: [...ties, ...dashed, ...categories] }
    return mapPicture(projection, words, measure, { family: cardFont(), data: await fontData() }, detail)
  }
}

/** Saves what is drawn as a file. */
export function usePicture(measure: Measure | undefined): PictureActs {
  const { t } = useLingui()
  const { call } = useStores()
  const { day } = useMap()
  const community = useRecord("workspace", "workspace")?.name ?? ""
  const draw = useDrawn(measure)
  const left = () => call("mapFile.left", { as: "picture" })
  const name = `${fileWords(community)}-map-${day}`
  const png = useAction(
    async () => {
      saveBlob(await pngOf(await draw()), `${name}.png`)
      await left()
    },
    { done: () => notify(t`The picture is in your downloads.`) },
  )
  const svg = useAction(
    async () => {
      saveBlob(new Blob([(await draw()).svg], { type: "image/svg+xml" }), `${name}.svg`)
      await left()
    },
    { done: () => notify(t`The drawing is in your downloads.`) },
  )
  return { savePng: png.run, saveSvg: svg.run, busy: png.busy || svg.busy }
}

/** The app's own font, so that the picture looks as the screen does. */
async function fontData(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(fontFile)).arrayBuffer())
  let text = ""
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

function fileWords(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "community"
  )
}
