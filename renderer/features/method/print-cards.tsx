import { Trans, useLingui } from "@lingui/react/macro"
import { Button, SegmentedControl, Title } from "@mantine/core"
import { IconArrowLeft, IconPrinter } from "@tabler/icons-react"
import { type ReactNode, useState } from "react"
import { type Paper, paperOf } from "../../../shared/domain/documents/paper.ts"
import { SHEET_PAPERS } from "../../../shared/domain/map-sheets.ts"
import { offeredOptions } from "../../../shared/method/wording.ts"
import { useWording } from "../../stores/use-wording.ts"
import "../../ui/paper.css"
import frame from "../../ui/paper-page.module.css"
import { CaseText } from "./case-text.tsx"
import { OptionText } from "./option-text.tsx"
import styles from "./print-cards.module.css"

/** How many lie on a sheet. */
const PER_SHEET = { cases: 2, options: 4 } as const

/** Examples or options as cards to cut out and lie on tables, in the community's own words. */
export function PrintCards({ part }: { readonly part: "cases" | "options" }) {
  const { t } = useLingui()
  const wording = useWording()
  const [paper, setPaper] = useState<Paper>(() => paperOf(navigator.language))
  const cards: readonly { readonly id: string; readonly card: ReactNode }[] =
    part === "cases"
      ? wording.content.cases.map((one) => ({
          id: one.id,
          card: <CardOf title={one.place} text={<CaseText card={one} />} />,
        }))
      : offeredOptions(wording).map((one) => ({
          id: one.id,
          card: <CardOf title={one.title} text={<OptionText option={one} />} />,
        }))
  const size = PER_SHEET[part]
  const sheets = Array.from({ length: Math.ceil(cards.length / size) }, (_, at) =>
    cards.slice(at * size, (at + 1) * size),
  )
  const { width, height } = SHEET_PAPERS[paper]
  return (
    <section className={frame["page"]}>
      <header className={frame["screen"]}>
        <Title order={1}>
          {part === "cases" ? <Trans>Examples to cut out</Trans> : <Trans>Options to cut out</Trans>}
        </Title>
        <div className={frame["acts"]}>
          <SegmentedControl
            aria-label={t`Paper`}
            value={paper}
            onChange={(value) => setPaper(value === "letter" ? "letter" : "a4")}
            data={[
              { value: "letter", label: "Letter" },
              { value: "a4", label: "A4" },
            ]}
          />
          <Button variant="default" component="a" href={`#/method/${part}`} leftSection={<IconArrowLeft size={16} />}>
            <Trans>To the method</Trans>
          </Button>
          <Button leftSection={<IconPrinter size={18} />} onClick={() => print()}>
            <Trans>Print</Trans>
          </Button>
        </div>
      </header>
      <div className={styles["sheets"]} data-paper={`${paper}-upright`}>
        {sheets.map((sheet, at) => (
          <div
            key={sheet[0]?.id}
            role="group"
            aria-label={t`Sheet ${at + 1} of ${sheets.length}`}
            className={styles["sheet"]}
            data-of={part}
            style={{ "--sheet-width": width, "--sheet-height": height } as object}
          >
            {sheet.map(({ id, card }) => (
              <div key={id} className={styles["card"]}>
                {card}
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}

function CardOf({ title, text }: { readonly title: string; readonly text: ReactNode }) {
  return (
    <>
      <h2>{title}</h2>
      {text}
    </>
  )
}
