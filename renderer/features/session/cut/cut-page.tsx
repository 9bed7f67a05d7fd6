import { Trans, useLingui } from "@lingui/react/macro"
import { Button, NativeSelect, NumberInput, SegmentedControl, Title } from "@mantine/core"
import { IconArrowLeft, IconPrinter } from "@tabler/icons-react"
import { useEffect, useState } from "react"
import type { SessionBody } from "../../../../shared/contract/session.ts"
import { type Paper, paperOf } from "../../../../shared/domain/documents/paper.ts"
import { SHEET_PAPERS } from "../../../../shared/domain/map-sheets.ts"
import { useRecord, useStores } from "../../../stores/stores.tsx"
import { Empty, Page } from "../../../ui/page.tsx"
import "../../../ui/paper.css"
import frame from "../../../ui/paper-page.module.css"
import { useAction } from "../../../ui/use-action.ts"
import styles from "./cut.module.css"
import { CardPiece, SlipPiece } from "./pieces.tsx"
import { type Cut, useCuts } from "./use-cut.ts"

interface CutProps {
  readonly id: string
  readonly session: SessionBody
}

/** Cards with numbers and slips with boxes, to print and cut out. */
export function CutPage({ id, session }: CutProps) {
  const { t } = useLingui()
  const live = useRecord("live", id)
  const cuts = useCuts(id, session, live)
  const [chosen, setChosen] = useState<string>()
  const here = live?.state === "running" ? `${live.step}/` : ""
  const open =
    cuts.find(({ key }) => key === chosen) ?? cuts.find(({ key }) => here !== "" && key.startsWith(here)) ?? cuts[0]
  const { call } = useStores()
  const printing = useAction(async (of: Cut["is"], printed: number) => {
    print()
    await call("slips.printed", { session: id, of, pieces: printed })
  })
  const [paper, setPaper] = useState<Paper>(() => paperOf(navigator.language))
  const [pieces, setPieces] = useState<number>()
  const title = t`${session.title}: cards and slips`
  useEffect(() => {
    const before = document.title
    document.title = title
    return () => void (document.title = before)
  }, [title])
  if (open === undefined) return <NothingToCut id={id} />
  const people = session.headcount ?? 12
  const sheet = PIECES[open.is]
  const least = open.is === "cards" ? open.cards.length : 1
  const wanted = Math.max(least, pieces ?? (open.is === "cards" ? Math.max(least, people) : people))
  const sheets = Math.ceil(wanted / sheet)
  return (
    <section className={frame["page"]}>
      <header className={frame["screen"]}>
        <Title order={1}>
          <Trans>Cards and slips to cut out</Trans>
        </Title>
        <div className={frame["acts"]}>
          <NativeSelect
            aria-label={t`Which step`}
            className={styles["which"] ?? ""}
            value={open.key}
            onChange={({ currentTarget: { value } }) => {
              setChosen(value)
              setPieces(undefined)
            }}
            data={cuts.map((cut) => ({
              value: cut.key,
              label: `${cut.is === "cards" ? t`Cards` : t`Slips`}: ${cut.title}, ${cut.prompt}`.slice(0, 90),
            }))}
          />
          <NumberInput
            aria-label={t`How many`}
            className={styles["count"] ?? ""}
            min={least}
            max={400}
            value={wanted}
            onChange={(value) => setPieces(typeof value === "number" ? Math.min(400, value) : undefined)}
          />
          <SegmentedControl
            aria-label={t`Paper`}
            value={paper}
            onChange={(value) => setPaper(value === "letter" ? "letter" : "a4")}
            data={[
              { value: "letter", label: "Letter" },
              { value: "a4", label: "A4" },
            ]}
          />
          <Button variant="default" component="a" href={`#/sessions/${id}`} leftSection={<IconArrowLeft size={16} />}>
            <Trans>To the session</Trans>
          </Button>
          <Button
            leftSection={<IconPrinter size={18} />}
            loading={printing.busy}
            onClick={() => printing.run(open.is, Math.min(400, sheets * sheet))}
          >
            <Trans>Print</Trans>
          </Button>
        </div>
        <p>{open.is === "cards" ? <CardsNote /> : <SlipsNote />}</p>
      </header>
      <Sheets cut={open} paper={paper} sheets={sheets} perSheet={sheet} />
    </section>
  )
}

/** How many lie on a sheet. */
const PIECES = { cards: 8, slips: 4 } as const

function CardsNote() {
  return (
    <Trans>
      Empty cards carry the next numbers: type what was written on them in that order, on the list of what to type up.
      Then say where they hang: Sort, and 1 4 9 Buses puts three under Buses. A card keeps its number wherever it goes,
      and no other card gets it.
    </Trans>
  )
}

function SlipsNote() {
  return <Trans>No name, no number: nobody can tell one slip from another. Count them onto the step afterwards.</Trans>
}

interface SheetsProps {
  readonly cut: Cut
  readonly paper: Paper
  readonly sheets: number
  readonly perSheet: number
}

function Sheets({ cut, paper, sheets, perSheet }: SheetsProps) {
  const { t } = useLingui()
  const { width, height } = SHEET_PAPERS[paper]
  const cards = cut.is === "cards" ? cut.cards : []
  // what was written later on empty cards goes on after the last number
  const next = cut.is === "cards" ? cut.next : 1
  return (
    <div className={styles["sheets"]} data-paper={`${paper}-upright`}>
      {Array.from({ length: sheets }, (_, sheet) => (
        <div
          // a sheet is its place
          // oxlint-disable-next-line react/no-array-index-key
          key={sheet}
          role="group"
          aria-label={t`Sheet ${sheet + 1} of ${sheets}`}
          className={styles["sheet"]}
          data-of={cut.is}
          style={{ "--sheet-width": width, "--sheet-height": height } as object}
        >
          {Array.from({ length: perSheet }, (__, place) => {
            const at = sheet * perSheet + place
            if (cut.is === "slips") return <SlipPiece key={at} slip={cut.slip} />
            const card = cards[at] ?? { number: next + at - cards.length, text: "", times: 1 }
            return <CardPiece key={at} card={card} prompt={cut.prompt} />
          })}
        </div>
      ))}
    </div>
  )
}

function NothingToCut({ id }: { readonly id: string }) {
  return (
    <Page title={<Trans>Cards and slips to cut out</Trans>}>
      <Empty
        title={<Trans>No step of this session has cards or slips</Trans>}
        acts={
          <Button component="a" href={`#/sessions/${id}`}>
            <Trans>To the session</Trans>
          </Button>
        }
      >
        <Trans>Steps in which people write cards or answer in private can lie on the tables as paper.</Trans>
      </Empty>
    </Page>
  )
}
