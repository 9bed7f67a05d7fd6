import { Plural, Trans } from "@lingui/react/macro"
import { Button, Group } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import type { ReactNode } from "react"
import type { MapTie } from "../../../shared/domain/map-ties.ts"
import { useRecords } from "../../stores/stores.tsx"
import { AudienceMark } from "../../ui/audience-mark.tsx"
import { dayWords, numberWords } from "../../ui/format.ts"
import { Claims } from "./draw/claims.tsx"
import styles from "./map.module.css"
import { isRemovable, useEdits } from "./use-edits.ts"
import { useMap } from "./use-map.ts"
import { useTable } from "./use-table.ts"

/** Why a tie is here, in sentences, with who says so. */
export function TieFacts({ tie }: { readonly tie: MapTie }) {
  const { words } = useMap()
  const { removeTie } = useEdits()
  return (
    <>
      <p className={styles["sentence"]}>{words.sentence(tie)}.</p>
      <section>
        <h3>
          <Trans>Why this tie is here</Trans>
        </h3>
        <Why tie={tie} />
      </section>
      <Group gap="xs">
        {words.ends(tie).map((id) => (
          <GoTo key={id} id={id} />
        ))}
        {isRemovable(tie) ? (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconTrash size={14} />}
            onClick={() => removeTie(tie)}
          >
            <Trans>Remove this tie</Trans>
          </Button>
        ) : null}
      </Group>
    </>
  )
}

function Why({ tie }: { readonly tie: MapTie }): ReactNode {
  const { words } = useMap()
  switch (tie.origin.from) {
    case "claims":
      return <Claims key={tie.id} tie={tie} claims={tie.origin.claims} />
    case "count":
      return <Counted tie={tie} shared={tie.origin.shared} />
    case "likeness":
      return (
        <p>
          <Trans>Computed from what both groups list. Choose the two groups to see what is the same.</Trans>{" "}
          {tie.origin.of === "composite" ? <AudienceMark of="console" /> : null}
        </p>
      )
    case "profile":
      return (
        <p>
          <Trans>The profile of {words.nameOf(tie.one)} says so.</Trans>
        </p>
      )
    case "seat":
      return (
        <p>
          <Trans>{words.nameOf(tie.one)} holds a seat there as a group. The list of seats says so.</Trans>
        </p>
      )
  }
}

function GoTo({ id }: { readonly id: string }) {
  const { store, words } = useMap()
  return (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() => store.setState({ selection: { kind: "cards", ids: [id] }, here: id })}
    >
      {words.nameOf(id)}
    </Button>
  )
}

function Counted({ tie, shared }: { readonly tie: MapTie; readonly shared: readonly string[] }) {
  const { words, day } = useMap()
  const persons = useRecords("person")
  const organizations = useRecords("organization")
  const people = tie.layer === "shared people"
  const [one, other] = words.ends(tie)
  const names = shared
    .map((id) => (people ? persons : organizations).get(id)?.name ?? "?")
    .sort((a, b) => a.localeCompare(b))
  const list = new Intl.ListFormat().format(names)
  return (
    <>
      <p>
        {people ? (
          <Plural value={shared.length} one={`They share # person: ${list}.`} other={`They share # people: ${list}.`} />
        ) : (
          <Plural
            value={shared.length}
            one={`They share # organisation: ${list}.`}
            other={`They share # organisations: ${list}.`}
          />
        )}{" "}
        {people ? <AudienceMark of="console" /> : null}
      </p>
      <Share of={one} count={shared.length} people={people} />
      <Share of={other} count={shared.length} people={people} />
      <p className={styles["note"]}>
        <Trans>
          Counted from the seats at {words.nameOf(one)} and {words.nameOf(other)} as of {dayWords(day)}. It changes when
          the seats do.
        </Trans>
      </p>
    </>
  )
}

function Share({ of, count, people }: { readonly of: string; readonly count: number; readonly people: boolean }) {
  const { words } = useMap()
  const table = useTable(of)
  const name = words.nameOf(of)
  const some = numberWords(count)
  return (
    <p className={styles["note"]}>
      {people ? (
        <Plural
          value={table.people}
          one={`${some} of # person at ${name}.`}
          other={`${some} of # people at ${name}.`}
        />
      ) : (
        <Plural
          value={table.organizations}
          one={`${some} of # organisation at ${name}.`}
          other={`${some} of # organisations at ${name}.`}
        />
      )}
    </p>
  )
}
