import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, NativeSelect, UnstyledButton } from "@mantine/core"
import { type ReactNode, useMemo, useState } from "react"
import { claimBoard, type ToldTie } from "../../../../shared/domain/claim-board.ts"
import { type Claim, saysOf } from "../../../../shared/domain/map-ties.ts"
import styles from "../map.module.css"
import { useMap } from "../use-map.ts"
import { useClaimWords } from "./claim-words.ts"
import own from "./draw.module.css"
import { useClaims } from "./use-claims.ts"

/** How many of a list are written out before it asks. */
const AT_ONCE = 40

/** What tables and groups have said, put together: disputes first, each with every word for it. */
export function MergedPicture() {
  const { t } = useLingui()
  const { graph } = useMap()
  const [table, setTable] = useState("")
  const board = useMemo(() => claimBoard(graph.ties, table === "" ? undefined : Number(table)), [graph.ties, table])
  const unnamed = useMemo(() => {
    const named = new Set(
      graph.ties.flatMap(({ origin, one, other }) => (origin.from === "claims" ? [one, other] : [])),
    )
    return graph.cards.filter(({ id, is }) => is === "group" && !named.has(id))
  }, [graph])
  return (
    <section aria-label={t`The merged picture`}>
      <div className={own["boardHead"]}>
        <h3>
          <Trans>The merged picture</Trans>
        </h3>
        {board.tables.length === 0 ? null : (
          <NativeSelect
            size="xs"
            aria-label={t`Whose ties are listed`}
            value={table}
            data={[
              { value: "", label: t`All tables` },
              ...board.tables.map(({ table: number, claims }) => ({
                value: String(number),
                label: t`Table ${number} (${claims})`,
              })),
            ]}
            onChange={({ currentTarget: { value } }) => setTable(value)}
          />
        )}
      </div>
      <Part title={<Trans>Told differently</Trans>} of={board.disputed} open />
      <Part title={<Trans>Told alike, not confirmed</Trans>} of={board.alike} />
      <Part title={<Trans>Told by one</Trans>} of={board.byOne} />
      <Part title={<Trans>Confirmed</Trans>} of={board.confirmed} />
      {unnamed.length === 0 ? null : (
        <p className={styles["note"]}>
          <Plural value={unnamed.length} one="Nobody has named # group yet: " other="Nobody has named # groups yet: " />
          {unnamed.map(({ number, name }) => (number === undefined ? name : `${number} ${name}`)).join(", ")}
        </p>
      )}
    </section>
  )
}

interface PartProps {
  readonly title: ReactNode
  readonly of: readonly ToldTie[]
  readonly open?: boolean
}

function Part({ title, of, open = false }: PartProps) {
  const [most, setMost] = useState(AT_ONCE)
  if (of.length === 0) return null
  return (
    <details className={own["part"]} open={open}>
      <summary>
        {title} ({of.length})
      </summary>
      <ul className={styles["plain"]}>
        {of.slice(0, most).map((told) => (
          <Told key={told.tie.id} told={told} />
        ))}
      </ul>
      {of.length > most ? (
        <Button size="compact-sm" variant="subtle" onClick={() => setMost(of.length)}>
          <Trans>Show the other {of.length - most}</Trans>
        </Button>
      ) : null}
    </details>
  )
}

function Told({ told: { tie, said } }: { readonly told: ToldTie }) {
  const { store, words } = useMap()
  const { settle } = useClaims()
  const told = useClaimWords()
  const versions = Map.groupBy(
    said.filter(({ says }) => says !== "nothing"),
    ({ claim }) => told.version(tie, claim),
  )
  return (
    <li className={own["told-tie"]}>
      <UnstyledButton
        className={styles["row"] ?? ""}
        onClick={() => store.setState({ selection: { kind: "tie", id: tie.id } })}
      >
        {words.sentence(tie)}
      </UnstyledButton>
      {[...versions].map(([version, all]) => (
        <div key={version} className={own["version"]}>
          <span>
            {new Intl.ListFormat().format(all.map(({ claim }) => told.who(claim)))}: <strong>{version}</strong>
          </span>
          {tie.standing === "confirmed" ? null : (
            <Agree label={version} run={() => settle(tie, claimsOf(all))} of={words.sentence(tie)} />
          )}
        </div>
      ))}
      {said.some(({ claim }) => claim.confirmed) ? (
        <Button size="compact-xs" variant="subtle" onClick={() => settle(tie, [])}>
          <Trans>Open it again</Trans>
        </Button>
      ) : null}
    </li>
  )
}

const claimsOf = (all: readonly { readonly claim: Claim }[]) => all.map(({ claim }) => claim)

interface AgreeProps {
  readonly label: string
  readonly of: string
  readonly run: () => void
}

/** Both sides say in the room that this is how it is. */
export function Agree({ label, of, run }: AgreeProps) {
  const { t } = useLingui()
  return (
    <Button size="compact-xs" variant="default" aria-label={t`Both agree: ${label} (${of})`} onClick={run}>
      <Trans>Both agree</Trans>
    </Button>
  )
}

/** The claims of a tie that say the same as this one. */
export function alike(tie: ToldTie["tie"], claim: Claim): readonly Claim[] {
  if (tie.origin.from !== "claims") return []
  return tie.origin.claims.filter(
    (other) => saysOf(tie.layer, other) === saysOf(tie.layer, claim) && other.level === claim.level,
  )
}
