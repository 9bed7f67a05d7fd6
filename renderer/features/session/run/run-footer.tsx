import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { IconArrowLeft } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { keyWords } from "../../../ui/key.tsx"
import { HoldEntry } from "./hold-entry.tsx"
import { RUN_KEYS } from "./keys.ts"
import styles from "./live-console.module.css"
import { MoreMenu } from "./more-menu.tsx"
import type { Acts, NextAct } from "./use-acts.ts"

interface FooterProps {
  readonly acts: Acts
  readonly holding: boolean
  readonly setHolding: (open: boolean) => void
  readonly aside: () => void
  readonly words: () => void
  readonly tables: () => void
  readonly end: () => void
}

/** The acts of the step; the next one is filled. */
export function RunFooter({ acts, holding, setHolding, aside, words, tables, end }: FooterProps) {
  const { t } = useLingui()
  return (
    <footer className={styles["acts"]}>
      {acts.next === "show" ? (
        <ActButton act="show" acts={acts} keys={RUN_KEYS.show} run={acts.show}>
          <Trans>Show the step</Trans>
        </ActButton>
      ) : null}
      {acts.canSilence && acts.next !== "show" ? (
        <ActButton act="silence" acts={acts} keys={RUN_KEYS.silence} run={acts.silence}>
          {acts.talks ? <Trans>Start 1-2-4-all</Trans> : <Trans>Silence</Trans>}
        </ActButton>
      ) : null}
      {acts.canReveal || acts.revealsFirst ? (
        <ActButton act="reveal" acts={acts} keys={RUN_KEYS.reveal} run={acts.reveal} disabled={!acts.canReveal}>
          {acts.revealsFirst ? <Trans>Reveal</Trans> : <Trans>Put it on the wall</Trans>}
        </ActButton>
      ) : null}
      {acts.canGoOn ? (
        <ActButton act="next" acts={acts} keys={RUN_KEYS.next} run={acts.goOn}>
          <Trans>Next</Trans>
        </ActButton>
      ) : (
        <ActButton act="end" acts={acts} keys={RUN_KEYS.end} run={end}>
          <Trans>End…</Trans>
        </ActButton>
      )}
      <Button
        data-tip={t`Back (${keyWords(RUN_KEYS.back)})`}
        variant="default"
        aria-label={t`Back`}
        disabled={!acts.canGoBack}
        onClick={acts.goBack}
      >
        <IconArrowLeft size={18} aria-hidden />
      </Button>
      <Button
        data-tip={
          acts.out
            ? t`To the time at the tables (${keyWords(RUN_KEYS.more)})`
            : acts.silent
              ? t`To the silent writing (${keyWords(RUN_KEYS.more)})`
              : t`To this exercise (${keyWords(RUN_KEYS.more)})`
        }
        variant="default"
        onClick={acts.more}
      >
        <Trans>+ 2 min</Trans>
      </Button>
      <HoldEntry open={holding} setOpen={setHolding} />
      <Button variant="default" title={keyWords(RUN_KEYS.aside)} onClick={aside}>
        <Trans>Off script</Trans>
      </Button>
      <MoreMenu acts={acts} words={words} tables={tables} />
    </footer>
  )
}

interface ActButtonProps {
  readonly act: NextAct
  readonly acts: Acts
  readonly keys: string
  readonly run: () => void
  readonly disabled?: boolean
  readonly children: ReactNode
}

function ActButton({ act, acts, keys, run, disabled = false, children }: ActButtonProps) {
  const next = acts.next === act
  return (
    <Button
      title={keyWords(keys)}
      variant={next ? "filled" : "default"}
      data-next={next || undefined}
      disabled={disabled}
      onClick={run}
    >
      {children}
      {/* a key stands beside the act that comes next and beside what the room waits for; the others have it in their tooltip */}
      {next || act === "reveal" || act === "next" ? (
        <>
          &nbsp;<kbd>{keyWords(keys)}</kbd>
        </>
      ) : null}
    </Button>
  )
}
