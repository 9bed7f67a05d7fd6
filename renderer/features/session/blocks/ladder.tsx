import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { UnstyledButton } from "@mantine/core"
import type { ReactNode } from "react"
import { isRevealed } from "../../../../shared/domain/session.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { usePullCard } from "../run/use-pull.ts"
import { useCards, useRun } from "../run/use-run.ts"
import styles from "./ladder.module.css"

/** What the rungs brought, the first at the bottom as on the wall. Collects nothing itself. */
export function LadderPart({ block }: { readonly block: BlockOf<"ladder"> }) {
  return (
    <ol className={styles["ladder"]} reversed>
      {block.of.toReversed().map((rung) => (
        <Rung key={rung} id={rung} />
      ))}
    </ol>
  )
}

function Rung({ id }: { readonly id: string }) {
  const { say, live } = useRun()
  const cards = useCards(id).filter(({ body }) => body.pulled !== true)
  const shown = isRevealed(live, live.step, id)
  return (
    <li>
      <h2>
        {say(`${id}.rung`)}{" "}
        <small>
          {cards.length === 0 ? (
            <Trans>empty: ask the room</Trans>
          ) : shown ? (
            <Plural value={cards.length} one="# card" other="# cards" />
          ) : (
            <Trans>
              <Plural value={cards.length} one="# card" other="# cards" />, not revealed
            </Trans>
          )}
        </small>
      </h2>
      <p>
        {cards.map(({ id: card, body }) => (
          <PullButton key={card} id={card} shown={shown}>
            {body.text}
            {body.count === undefined ? null : ` ×${body.count}`}
          </PullButton>
        ))}
      </p>
    </li>
  )
}

interface PullProps {
  readonly id: string
  readonly shown: boolean
  readonly children: ReactNode
}

/** A card of a rung; pressed, it is off the wall and it is asked what becomes of it. */
function PullButton({ id, shown, children }: PullProps) {
  const { t } = useLingui()
  const pull = usePullCard()
  if (pull === undefined || !shown) return <span>{children}</span>
  return (
    <UnstyledButton title={t`Pull it off the wall`} onClick={() => pull(id)}>
      {children}
    </UnstyledButton>
  )
}
