import { Trans, useLingui } from "@lingui/react/macro"
import { NativeSelect } from "@mantine/core"
import { type KeyboardEvent, useRef } from "react"
import type { Position, ReadingBody } from "../../../../shared/contract/session.ts"
import { isInRoom } from "../../../../shared/domain/reading.ts"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { WORDS } from "../../../../shared/method/words.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { usePartyWords } from "../party-words.ts"
import { RoomForm } from "../room-form.tsx"
import { useRun } from "../run/use-run.ts"
import { drawnByLot } from "./draw.ts"
import styles from "./gradients.module.css"

const STEPS = [0, 1, 2, 3, 4, 5] as const

const typed = (position: Position | undefined): string => (position === undefined ? "" : String(position))
function positionOf(value: string): Position | undefined {
  if (value === "abstain" || value === "talk") return value
  return STEPS.find((step) => String(step) === value)
}

interface ByPartyProps {
  readonly block: BlockOf<"gradients">
  readonly reading: ReadingBody | undefined
  readonly round: number
}

/** One party after the other, in an order drawn by lot: its word by the first letters or the arrows, Enter goes on. */
export function ByParty({ block, reading, round }: ByPartyProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const { id, live, session, say } = useRun()
  const states = usePartyWords()
  const { parties } = session
  const order = drawnByLot(parties, ({ name }) => `${id}/${live.step}/${block.id}/${round}/${name}`)
  const said = new Map(reading?.byParty.map(({ party, position }) => [party, position]))
  const put = useAction((party: string, position: Position | undefined) =>
    call("reading.party", {
      session: id,
      step: live.step,
      block: block.id,
      party,
      ...(position !== undefined && { position }),
    }),
  )
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLSelectElement>) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const all = [...(list.current?.querySelectorAll("select") ?? [])]
    all[all.indexOf(event.currentTarget) + 1]?.focus()
  }
  if (parties.length === 0) {
    return (
      <>
        <p className={styles["none"]}>
          <Trans>Who speaks? Enter the parties that are in the room.</Trans>
        </p>
        <RoomForm id={id} session={session} compact />
      </>
    )
  }
  const options = [
    { value: "", label: t`has not said` },
    ...STEPS.map((step) => ({ value: String(step), label: say(`${block.id}.scale-${step}`) })),
    { value: "abstain", label: WORDS.en.abstain },
    { value: "talk", label: WORDS.en.talk },
  ]
  const here = order.filter(isInRoom)
  const first = here.find(({ name }) => !said.has(name)) ?? here[0]
  return (
    <>
      <ul className={styles["parties"]} ref={list} aria-label={t`Where each party stands, in an order drawn by lot`}>
        {order.map((party) => (
          <li key={party.name}>
            <span>{party.name}</span>
            {isInRoom(party) ? (
              <NativeSelect
                aria-label={t`${party.name} stands`}
                autoFocus={party.name === first?.name}
                value={typed(said.get(party.name))}
                data={options}
                onChange={(event) => put.run(party.name, positionOf(event.currentTarget.value))}
                onKeyDown={onKeyDown}
              />
            ) : (
              <span className={styles["away"]}>
                {said.has(party.name) ? (
                  <Trans>
                    {states[party.state]}; said “
                    {options.find(({ value }) => value === typed(said.get(party.name)))?.label}”
                  </Trans>
                ) : (
                  states[party.state]
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className={styles["none"]}>
        <Trans>In an order drawn by lot. A party that is not in the room has no word; being away is never a yes.</Trans>
      </p>
    </>
  )
}
