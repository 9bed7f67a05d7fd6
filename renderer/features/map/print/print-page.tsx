import { Trans, useLingui } from "@lingui/react/macro"
import { Button, NativeSelect, SegmentedControl, Title } from "@mantine/core"
import { IconArrowLeft, IconFileTypePdf, IconPrinter } from "@tabler/icons-react"
import { useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import { paperOf } from "../../../../shared/domain/documents/paper.ts"
import {
  planSheets,
  SHEET_COUNTS,
  SHEET_PAPER_NAMES,
  type SheetPaper,
  type SheetPlan,
} from "../../../../shared/domain/map-sheets.ts"
import { useMeasure } from "../../../canvas/measure.ts"
import type { Picture } from "../../../canvas/svg-export.ts"
import { useRecord, useStores } from "../../../stores/stores.tsx"
import { Empty, Page } from "../../../ui/page.tsx"
import "../../../ui/paper.css"
import { saveFile } from "../../../ui/files.ts"
import frame from "../../../ui/paper-page.module.css"
import { useAction } from "../../../ui/use-action.ts"
import { GraphReader } from "../graph-reader.tsx"
import { MapContext, useMap, useMapModel } from "../use-map.ts"
import { useDrawn } from "../use-picture.ts"
import { usePlacing } from "../use-placing.ts"
import { NumberList } from "./number-list.tsx"
import styles from "./print.module.css"
import { type PrintedPicture, Sheet } from "./sheet.tsx"

/** What the map shows now, on one sheet or as a poster of several. */
export function MapPrintPage() {
  return (
    <GraphReader>
      <MapOnPaper />
    </GraphReader>
  )
}

function MapOnPaper() {
  const model = useMapModel()
  // cards that have never been shown have no place yet
  usePlacing(model)
  if (model.asks || model.scene.cards.length === 0) return <NothingDrawn />
  return (
    <MapContext value={model}>
      <PrintScreen />
    </MapContext>
  )
}

function NothingDrawn() {
  return (
    <Page title={<Trans>The map on paper</Trans>}>
      <Empty
        title={<Trans>The map shows nothing to print</Trans>}
        acts={
          <Button component="a" href="#/map">
            <Trans>To the map</Trans>
          </Button>
        }
      >
        <Trans>What the map shows is what is printed. Choose there what you want on paper.</Trans>
      </Empty>
    </Page>
  )
}

const PAPER_WORDS: Readonly<Record<SheetPaper, string>> = { letter: "Letter", tabloid: "Tabloid", a4: "A4", a3: "A3" }

function PrintScreen() {
  const { t } = useLingui()
  const { call, vault } = useStores()
  const community = useRecord("workspace", "workspace")?.name ?? ""
  const [paper, setPaper] = useState<SheetPaper>(() => paperOf(navigator.language))
  const [count, setCount] = useState<number>(1)
  const [cards, setCards] = useState<"near" | "number">("near")
  const picture = usePrinted(cards)
  const title = t`${community}: map of groups`
  useEffect(() => {
    const before = document.title
    // what a PDF printer proposes as the name of the file
    document.title = title
    return () => void (document.title = before)
  }, [title])
  const printing = useAction(async () => {
    print()
    await call("mapFile.left", { as: "printed" })
  })
  const saving = useAction(async () => {
    const { base64 } = await call("host.pdf", {})
    saveFile({ name: `${title.replaceAll(/[\\/:*?"<>|]+/g, " ")}.pdf`, base64 })
    await call("mapFile.left", { as: "printed" })
  })
  const canSave = useStore(vault, ({ capabilities }) => capabilities?.pdf === true)
  const plan = picture && planSheets(picture, paper, count)
  return (
    <section className={frame["page"]}>
      <header className={frame["screen"]}>
        <Title order={1}>
          <Trans>The map on paper</Trans>
        </Title>
        <div className={frame["acts"]}>
          <SegmentedControl
            aria-label={t`Paper`}
            value={paper}
            onChange={(value) => setPaper(SHEET_PAPER_NAMES.find((name) => name === value) ?? paper)}
            data={SHEET_PAPER_NAMES.map((value) => ({ value, label: PAPER_WORDS[value] }))}
          />
          <NativeSelect
            aria-label={t`Sheets`}
            value={String(count)}
            onChange={({ currentTarget: { value } }) => setCount(Number(value))}
            data={SHEET_COUNTS.map((n) => ({
              value: String(n),
              label: n === 1 ? t`One sheet` : t`Poster, up to ${n} sheets`,
            }))}
          />
          <SegmentedControl
            aria-label={t`Cards`}
            value={cards}
            onChange={(value) => setCards(value === "number" ? "number" : "near")}
            data={[
              { value: "near", label: t`As on the screen` },
              { value: "number", label: t`Large numbers` },
            ]}
          />
          <Button variant="default" component="a" href="#/map" leftSection={<IconArrowLeft size={16} />}>
            <Trans>To the map</Trans>
          </Button>
          {canSave ? (
            <Button
              variant="default"
              leftSection={<IconFileTypePdf size={18} />}
              disabled={plan === undefined}
              loading={saving.busy}
              onClick={saving.run}
            >
              <Trans>Save as PDF</Trans>
            </Button>
          ) : null}
          <Button
            leftSection={<IconPrinter size={18} />}
            disabled={plan === undefined}
            loading={printing.busy}
            onClick={printing.run}
          >
            <Trans>Print</Trans>
          </Button>
        </div>
        {plan === undefined ? null : <PlanWords plan={plan} />}
      </header>
      {picture === undefined || plan === undefined ? null : (
        <div
          className={styles["sheets"]}
          data-paper={`${paper}-${plan.turned ? "turned" : "upright"}`}
          style={{ "--columns": plan.columns } as object}
        >
          {plan.tiles.map((tile) => (
            <Sheet key={tile.name} plan={plan} tile={tile} picture={picture} title={title} />
          ))}
          {cards === "number" ? <NumberList page={plan.page} title={title} /> : null}
        </div>
      )}
    </section>
  )
}

/** How large it becomes, and what to do with the sheets. */
function PlanWords({ plan: { columns, rows, poster, tiles } }: { readonly plan: SheetPlan }) {
  const [width, height] = [poster.width, poster.height].map((length) => Math.round(length / 10))
  return (
    <p>
      {tiles.length === 1 ? (
        <Trans>
          What the map shows now, without names of people. The print window also saves it as a PDF; choose its own paper
          size and no margins there.
        </Trans>
      ) : (
        <Trans>
          {tiles.length} sheets, {columns} across and {rows} down: {width} by {height} cm when glued. Cut along the
          marks on the left and at the top, and glue onto the sheet before; print at 100 %, without margins.
        </Trans>
      )}
    </p>
  )
}

/** The picture as an address that sheets can show; drawn anew when the map or the cards change. */
function usePrinted(cards: "near" | "number"): PrintedPicture | undefined {
  const measure = useMeasure()
  const { projection } = useMap()
  const draw = useDrawn(measure)
  const latest = useRef(draw)
  latest.current = draw
  const [printed, setPrinted] = useState<PrintedPicture>()
  const { run } = useAction((detail: "near" | "number") => latest.current(detail), {
    done: ({ svg, ...size }: Picture) => setPrinted({ ...size, href: addressOf(svg) }),
  })
  const ready = measure !== undefined && projection.cards.length > 0
  useEffect(() => {
    if (ready) run(cards)
  }, [ready, cards, projection, run])
  useEffect(() => () => URL.revokeObjectURL(printed?.href ?? ""), [printed])
  return printed
}

const addressOf = (svg: string) => URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }))
