import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { type KeyboardEvent, useMemo, useState } from "react"
import { AGREED_CARDS, type Verdict } from "../../../shared/contract/verdict.ts"
import { type OverlapCard, suggestedCards } from "../../../shared/domain/overlap-cards.ts"
import { LANGUAGES } from "../../../shared/method/words.ts"
import { useRecord, useRecords, useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"
import styles from "./agreed-cards.module.css"

const SUGGESTED = 24

/** The cards of a sorting in their order. */
export function useAgreed(
  session: string,
  step: number,
  block: string,
): readonly { readonly id: string; readonly body: Verdict }[] {
  const all = useRecords("verdict")
  return useMemo(
    () =>
      [...all]
        .filter(([, body]) => body.session === session && body.step === step && body.block === block)
        .map(([id, body]) => ({ id, body }))
        .sort((a, b) => a.body.order - b.body.order),
    [all, session, step, block],
  )
}

interface AgreedProps {
  readonly session: string
  readonly step: number
  readonly block: string
}

/** Six to eight cards agreed beforehand: two groups and what both list, suggested or in one's own words. */
export function AgreedCards({ session, step, block }: AgreedProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const groups = useRecords("coalition")
  const cards = useAgreed(session, step, block)
  const add = useAction((card: OverlapCard) => call("verdict.add", { session, step, block, ...card }))
  const remove = useAction((id: string) => call("verdict.remove", { id }))
  const nameOf = (id: string) => groups.get(id)?.name ?? ""
  const full = cards.length >= AGREED_CARDS.to
  const keyOf = ({ one, other, about }: OverlapCard) => [...[one, other].sort(), about].join("\n")
  const agreed = new Set(cards.map(({ body }) => keyOf(body)))
  const suggested = useSuggested(session).filter((card) => !agreed.has(keyOf(card)))
  return (
    <div className={styles["agreed"]}>
      <p role="status">
        <Plural value={cards.length} _0="No card is agreed yet" one="# card is agreed" other="# cards are agreed" />
        {cards.length < AGREED_CARDS.from ? <Trans>; six to eight fit the time.</Trans> : null}
        {full ? <Trans>; more do not fit the time.</Trans> : null}
      </p>
      <ul aria-label={t`Agreed cards`}>
        {cards.map(({ id, body }) => (
          <li key={id}>
            <span>
              <strong>{body.about}</strong> {nameOf(body.one)}, {nameOf(body.other)}
            </span>
            <ActionIcon variant="subtle" aria-label={t`Take out: ${body.about}`} onClick={() => remove.run(id)}>
              <IconTrash size={18} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {full ? null : (
        <>
          <OwnCard add={add.run} />
          <p>
            {suggested.length === 0 ? (
              <Trans>Nothing that two groups both list is known yet; words that nobody matched suggest nothing.</Trans>
            ) : (
              <Trans>Both list it, as far as their words were matched:</Trans>
            )}
          </p>
          <ul aria-label={t`Suggested cards`}>
            {suggested.map((card) => (
              <li key={keyOf(card)}>
                <span>
                  <strong>{card.about}</strong> {nameOf(card.one)}, {nameOf(card.other)}
                </span>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t`Take: ${card.about}, ${nameOf(card.one)}, ${nameOf(card.other)}`}
                  onClick={() => add.run(card)}
                >
                  <Trans>Take it</Trans>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** Of the groups that are parties to the session, or of all where fewer than two are. */
function useSuggested(session: string): readonly OverlapCard[] {
  const parties = useRecord("session", session)?.parties
  const coalition = useRecords("coalition")
  const organization = useRecords("organization")
  const seat = useRecords("seat")
  const tie = useRecords("tie")
  const placeUnit = useRecords("placeUnit")
  const tag = useRecords("tag")
  const coding = useRecords("coding")
  const taxonomyVersion = useRecord("workspace", "workspace")?.taxonomyVersion ?? 1
  return useMemo(() => {
    const here = (parties ?? []).flatMap((party) => party.coalition ?? [])
    const records = { coalition, organization, seat, tie, placeUnit, tag, coding }
    const options = { language: LANGUAGES[0], taxonomyVersion, most: SUGGESTED }
    return suggestedCards(here.length < 2 ? [...coalition.keys()] : here, records, options)
  }, [parties, coalition, organization, seat, tie, placeUnit, tag, coding, taxonomyVersion])
}

function OwnCard({ add }: { readonly add: (card: OverlapCard) => void }) {
  const { t } = useLingui()
  const groups = [...useRecords("coalition")].map(([value, { name }]) => ({ value, label: name }))
  const [one, setOne] = useState("")
  const [other, setOther] = useState("")
  const [about, setAbout] = useState("")
  const ready = one !== "" && other !== "" && one !== other && about.trim() !== ""
  const put = () => {
    if (!ready) return
    add({ one, other, about: about.trim() })
    setAbout("")
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return
    event.preventDefault()
    put()
  }
  const data = [{ value: "", label: t`Choose a group` }, ...groups]
  return (
    <div className={styles["own"]}>
      <NativeSelect label={t`One group`} data={data} value={one} onChange={(e) => setOne(e.currentTarget.value)} />
      <NativeSelect
        label={t`Other group`}
        data={data}
        value={other}
        onChange={(e) => setOther(e.currentTarget.value)}
      />
      <TextInput
        label={t`What both list`}
        maxLength={300}
        value={about}
        onChange={(event) => setAbout(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button variant="default" disabled={!ready} onClick={put}>
        <Trans>Add card</Trans>
      </Button>
    </div>
  )
}
