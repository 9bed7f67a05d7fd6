import { Trans, useLingui } from "@lingui/react/macro"
import { Button, SegmentedControl, Title } from "@mantine/core"
import { IconPrinter } from "@tabler/icons-react"
import { useEffect, useMemo, useState } from "react"
import { isActive } from "../../../shared/domain/group-standing.ts"
import { useRecord, useRecords } from "../../stores/stores.tsx"
import { Empty, Page } from "../../ui/page.tsx"
import frame from "../../ui/paper-page.module.css"
import { GroupSheet } from "./group-sheet.tsx"
import { PAPERS, type Paper, type Reader, usualPaper } from "./paper.ts"
import styles from "./sheet.module.css"

interface SheetPageProps {
  /** The group; undefined for all that are at work. */
  readonly id: string | undefined
}

/** Profile sheets on paper: what is known of a group, with room to correct it by hand. */
export function SheetPage({ id }: SheetPageProps) {
  const { t } = useLingui()
  const groups = useRecords("coalition")
  const one = useRecord("coalition", id)
  const [paper, setPaper] = useState<Paper>(() => usualPaper(navigator.language))
  const [reader, setReader] = useState<Reader>("room")
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const ids = useMemo(() => {
    if (id !== undefined) return groups.has(id) ? [id] : []
    return [...groups]
      .filter(([, body]) => isActive(body, today))
      .sort(([, a], [, b]) => (a.number ?? 0) - (b.number ?? 0) || a.name.localeCompare(b.name))
      .map(([each]) => each)
  }, [id, groups, today])
  useEffect(() => {
    const title = document.title
    // what a PDF printer proposes as the name of the file
    document.title = one?.name ?? t`Profile sheets`
    return () => void (document.title = title)
  }, [one?.name, t])
  if (ids.length === 0) return <NoSheet />
  return (
    <section className={frame["page"]}>
      <header className={frame["screen"]}>
        <Title order={1}>
          {one === undefined ? <Trans>Profile sheets</Trans> : <Trans>Profile sheet: {one.name}</Trans>}
        </Title>
        <div className={frame["acts"]}>
          <SegmentedControl
            aria-label={t`For whom`}
            value={reader}
            onChange={(value) => setReader(value === "console" ? "console" : "room")}
            data={[
              { value: "room", label: t`For the group` },
              { value: "console", label: t`For me` },
            ]}
          />
          <SegmentedControl
            aria-label={t`Paper`}
            value={paper}
            onChange={(value) => setPaper(PAPERS.find((each) => each === value) ?? paper)}
            data={[
              { value: "letter", label: "Letter" },
              { value: "a4", label: "A4" },
            ]}
          />
          <Button leftSection={<IconPrinter size={18} />} onClick={() => print()}>
            <Trans>Print</Trans>
          </Button>
        </div>
        <p>
          {reader === "room" ? (
            <Trans>What participants may see: without your notes, and without the names of those who sit.</Trans>
          ) : (
            <Trans>With the names of people and your notes. Do not hand it out.</Trans>
          )}
        </p>
      </header>
      <div className={styles["paper"]} data-paper={paper}>
        {ids.map((each) => (
          <GroupSheet key={each} id={each} reader={reader} today={today} />
        ))}
      </div>
    </section>
  )
}

function NoSheet() {
  return (
    <Page title={<Trans>Profile sheets</Trans>}>
      <Empty
        title={<Trans>There is no group to print</Trans>}
        acts={
          <Button component="a" href="#/groups">
            <Trans>To the groups</Trans>
          </Button>
        }
      >
        <Trans>A sheet shows what is known of a group, so that it can correct it by hand.</Trans>
      </Empty>
    </Page>
  )
}
