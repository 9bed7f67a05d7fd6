import { Plural, Trans } from "@lingui/react/macro"
import { isRevealed } from "../../../../shared/domain/session.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
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
          <span key={card}>
            {body.text}
            {body.count === undefined ? null : ` ×${body.count}`}
          </span>
        ))}
      </p>
    </li>
  )
}
