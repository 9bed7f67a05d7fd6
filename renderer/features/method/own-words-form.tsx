import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button, Textarea, TextInput } from "@mantine/core"
import { IconPencil } from "@tabler/icons-react"
import { type FormEvent, useState } from "react"
import { type Slot, saidIn, slotsOf } from "../../../shared/method/own-words.ts"
import { useRecords, useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"
import styles from "./method-page.module.css"

interface EditProps {
  /** What is said otherwise: "options/O3". */
  readonly of: string
  /** What it is called now. */
  readonly title: string
  readonly edit: () => void
}

/** Opens the form beside something that the method brings. */
export function SayOtherwise({ title, edit }: Omit<EditProps, "of">) {
  const { t } = useLingui()
  return (
    <ActionIcon
      data-tip={t`Say it in our own words`}
      className={styles["change"] ?? ""}
      variant="subtle"
      aria-label={t`Say “${title}” in our own words`}
      onClick={edit}
    >
      <IconPencil size={16} />
    </ActionIcon>
  )
}

/** The record of this workspace's own words for something, if it has any. */
export function useOwnWords(of: string) {
  return [...useRecords("localWord").values()].find((one) => one.of === of)
}

interface FormProps {
  readonly of: string
  readonly done: () => void
}

/** The sentences of something that the method brings, each to be said otherwise; an emptied one is the method's again. */
export function OwnWordsForm({ of, done }: FormProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const slots = slotsOf(of) ?? []
  const known = saidIn(useOwnWords(of))
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(slots.map(({ name, own }) => [name, known[name] ?? own])),
  )
  const save = useAction(() => call("word.say", { of, says: { ...typed } }), { done })
  const set = (name: string, text: string) => setTyped((before) => ({ ...before, [name]: text }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.run()
  }
  const missing = slots.some(({ name, needed, own }) => needed === true && own === "" && !typed[name]?.trim())
  const changed = slots.some(({ name, own }) => own !== "" && typed[name]?.trim() !== own)
  return (
    <form className={styles["form"]} onSubmit={submit}>
      {slots.map((slot, at) => (
        <SlotField
          key={slot.name}
          slot={slot}
          at={at}
          value={typed[slot.name] ?? ""}
          set={(text) => set(slot.name, text)}
        />
      ))}
      <div className={styles["acts"]}>
        <Button type="submit" size="compact-md" disabled={save.busy || missing}>
          <Trans>Keep</Trans>
        </Button>
        {changed ? (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => setTyped(Object.fromEntries(slots.map(({ name, own }) => [name, own])))}
          >
            {t`The method’s words`}
          </Button>
        ) : null}
        <Button size="compact-md" variant="subtle" onClick={done}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </form>
  )
}

interface SlotProps {
  readonly slot: Slot
  readonly at: number
  readonly value: string
  readonly set: (text: string) => void
}

/** Letters that are left before a field says so. */
const NEARLY = 20

function SlotField({ slot: { name, own, most, lines }, at, value, set }: SlotProps) {
  const { t } = useLingui()
  const labels = useSlotLabels()
  const label = labels(name, at)
  const left = most - value.length
  const said = value.trim() !== own && own !== ""
  const field = {
    label,
    value,
    maxLength: most,
    "data-slot": name,
    ...(at === 0 && { autoFocus: true }),
    description:
      left < NEARLY
        ? t`${most} letters at most, so that it can be read from the back row.`
        : lines
          ? t`A line for each.`
          : null,
    inputWrapperOrder: ["label", "input", "description"] as ("label" | "input" | "description")[],
  }
  return (
    <div>
      {most > 60 ? (
        <Textarea autosize {...field} onChange={(event) => set(event.currentTarget.value)} />
      ) : (
        <TextInput {...field} onChange={(event) => set(event.currentTarget.value)} />
      )}
      {said ? (
        <p className={styles["original"]}>
          <span>
            <Trans>The method says: {own}</Trans>
          </span>{" "}
          <Button size="compact-xs" variant="subtle" aria-label={t`Back to it (${label})`} onClick={() => set(own)}>
            <Trans>Back to it</Trans>
          </Button>
        </p>
      ) : null}
    </div>
  )
}

/** The things to look at follow the title, when it shows and what it says. */
const CHECKS_FROM = 3

function useSlotLabels(): (name: string, at: number) => string {
  const { t } = useLingui()
  const labels: Readonly<Record<string, string>> = {
    term: t`We say`,
    meaning: t`and mean`,
    toDecide: t`To decide it takes`,
    before: t`Have first`,
    place: t`Where`,
    lesson: t`What a room can take from it`,
    story: t`What happened`,
    leftAlone: t`What they left alone`,
    outside: t`From other sources`,
    title: t`Title`,
    when: t`When it shows`,
    says: t`What it says`,
  }
  return (name, at) => labels[name] ?? t`Look at, ${at - CHECKS_FROM + 1}`
}
