import { Trans, useLingui } from "@lingui/react/macro"
import { Button, UnstyledButton } from "@mantine/core"
import { useMemo, useState } from "react"
import type { SessionBody } from "../../../../shared/contract/session.ts"
import type { Live } from "../../../../shared/domain/session.ts"
import { useStores } from "../../../stores/stores.tsx"
import { Empty, Page } from "../../../ui/page.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { BlockPart } from "../blocks/registry.ts"
import { PhotoStrip } from "../photos/photo-strip.tsx"
import { onTheWall, runOf } from "../run/run.ts"
import { createPartStore, RunContext } from "../run/use-run.ts"
import styles from "./typing-page.module.css"
import { type Paper, papersOf } from "./waiting.ts"

interface TypingProps {
  readonly id: string
  readonly session: SessionBody
  readonly live: Live
}

/** What ran on paper and waits to be typed up, during the session or after it. It stays here until it is done. */
export function TypingPage({ id, session, live }: TypingProps) {
  const papers = papersOf(session, live)
  const waiting = papers.filter(({ state }) => state === "waits")
  const [chosen, setChosen] = useState<string>()
  const open = papers.find(({ key }) => key === chosen) ?? waiting[0] ?? papers[0]
  const back = (
    <Button component="a" href={`#/sessions/${id}`} variant="default">
      <Trans>Back to the session</Trans>
    </Button>
  )
  if (open === undefined) {
    return (
      <Page title={<Trans>To type up</Trans>} acts={back}>
        <Empty title={<Trans>Nothing ran on paper</Trans>} acts={null}>
          <Trans>A step that runs on paper stands here until what was written has been typed up.</Trans>
        </Empty>
      </Page>
    )
  }
  return (
    <Page
      title={<Trans>To type up</Trans>}
      lead={
        waiting.length === 0 ? (
          <Trans>All that ran on paper is typed up.</Trans>
        ) : (
          <Trans>
            What you type now is marked as entered afterwards. “Same report x9” is a heading with its count.
          </Trans>
        )
      }
      acts={back}
    >
      <div className={styles["typing"]}>
        <PaperList papers={papers} open={open} choose={setChosen} />
        <TypeUp key={open.key} id={id} session={session} live={live} paper={open} />
      </div>
    </Page>
  )
}

interface ListProps {
  readonly papers: readonly Paper[]
  readonly open: Paper
  readonly choose: (key: string) => void
}

function PaperList({ papers, open, choose }: ListProps) {
  const { t } = useLingui()
  return (
    <ul className={styles["list"]} aria-label={t`Steps on paper`}>
      {papers.map((paper) => (
        <li key={paper.key}>
          <UnstyledButton
            className={styles["paper"] ?? ""}
            aria-current={paper.key === open.key ? "step" : undefined}
            onClick={() => choose(paper.key)}
          >
            <span>{onTheWall(paper.prompt, undefined)}</span>
            <small>
              {paper.title} · {paper.state === "waits" ? <Trans>waits</Trans> : <Trans>typed up</Trans>}
            </small>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}

function TypeUp({ id, session, live, paper }: TypingProps & { readonly paper: Paper }) {
  const { call } = useStores()
  const [part] = useState(createPartStore)
  const { step, block } = paper
  const run = useMemo(() => runOf(id, session, { ...live, step, block }), [id, session, live, step, block])
  const set = useAction((state: "typed" | "paper") =>
    call("session.paper", { session: id, step, block: run?.block.id ?? "", state }),
  )
  if (run === undefined) return null
  return (
    <RunContext value={{ run, part }}>
      <section className={styles["part"]} aria-label={onTheWall(paper.prompt, undefined)}>
        <h2 className={styles["prompt"]}>{onTheWall(paper.prompt, undefined)}</h2>
        <PhotoStrip session={id} step={step} />
        <BlockPart block={run.block} />
        <div className={styles["acts"]}>
          {paper.state === "waits" ? (
            <Button
              onClick={() => {
                const { keep } = part.getState()
                // figures that stand in a field and are not kept yet belong to it
                Promise.resolve(keep?.()).then(
                  () => set.run("typed"),
                  () => undefined,
                )
              }}
            >
              <Trans>All of it is typed up</Trans>
            </Button>
          ) : (
            <Button variant="default" onClick={() => set.run("paper")}>
              <Trans>There is more to type up</Trans>
            </Button>
          )}
        </div>
      </section>
    </RunContext>
  )
}
