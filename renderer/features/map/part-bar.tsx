import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, NativeSelect, UnstyledButton } from "@mantine/core"
import { useMemo, useState } from "react"
import type { MarkBy } from "../../../shared/domain/map-categories.ts"
import { type MapPart, partsBy, tieCount } from "../../../shared/domain/map-parts.ts"
import { numberWords } from "../../ui/format.ts"
import styles from "./part-bar.module.css"
import { useMap, useMapState } from "./use-map.ts"

/** Which part of a large map is shown, and the way to another. */
export function PartBar() {
  const { store, graph } = useMap()
  const part = useMapState((state) => state.part)
  if (part === undefined || part === "all") return null
  const all = numberWords(graph.cards.length)
  return (
    <div className={styles["bar"]}>
      <span>
        {part.name === undefined ? (
          <Trans>A part of the map is shown: those without a mark, of {all}</Trans>
        ) : (
          <Trans>
            A part of the map is shown: {part.name}, of {all}
          </Trans>
        )}
      </span>
      <Button size="xs" variant="default" onClick={() => store.setState({ part: undefined })}>
        <Trans>Another part…</Trans>
      </Button>
    </div>
  )
}

const BY = ["kind", "host sector", "stage"] as const satisfies MarkBy[]

/** Asks what to show, where one picture of all of it would be a tangle. */
export function PartChooser() {
  const { t } = useLingui()
  const { store, whole } = useMap()
  const [by, setBy] = useState<(typeof BY)[number]>("kind")
  const parts = useMemo(() => partsBy(whole, by), [whole, by])
  const words = { kind: t`kind`, "host sector": t`sector of the host`, stage: t`stage` }
  return (
    <section className={styles["chooser"]} aria-label={t`What to show`}>
      <h2>
        <Plural value={whole.cards.length} one="# group" other="# groups" />{" "}
        <Plural
          value={tieCount(whole)}
          one="and # tie are more than one picture can show"
          other="and # ties are more than one picture can show"
        />
      </h2>
      <p>
        <Trans>Choose a part to look at. Nothing is left out of any list or figure.</Trans>
      </p>
      <NativeSelect
        label={t`Parts by`}
        value={by}
        data={BY.map((value) => ({ value, label: words[value] }))}
        onChange={({ currentTarget: { value } }) => setBy(BY.find((one) => one === value) ?? "kind")}
      />
      <ul className={styles["parts"]}>
        {parts.map((part) => (
          <li key={part.name ?? ""}>
            <UnstyledButton
              className={styles["part"] ?? ""}
              onClick={() => store.setState({ part: { by, name: part.name } })}
            >
              <PartWords part={part} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => store.setState({ part: "all" })}>
        <Trans>Show all of it</Trans>
      </Button>
    </section>
  )
}

function PartWords({ part: { name, cards, within, across } }: { readonly part: MapPart }) {
  return (
    <>
      <strong>{name ?? <Trans>not said</Trans>}</strong>
      <span>
        <Plural value={cards} one="# group" other="# groups" />
      </span>
      <span>
        <Plural value={within} one="# tie among them" other="# ties among them" />
      </span>
      <span>
        <Plural value={across} one="# tie to others" other="# ties to others" />
      </span>
    </>
  )
}
