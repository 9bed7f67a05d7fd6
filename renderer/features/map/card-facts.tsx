import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Anchor, Button, Group, UnstyledButton } from "@mantine/core"
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp, IconLink, IconTrash } from "@tabler/icons-react"
import { type ReactNode, useMemo } from "react"
import { type MapCard, tiesAt } from "../../../shared/domain/map-graph.ts"
import type { Point } from "../../../shared/domain/map-space.ts"
import type { MapTie } from "../../../shared/domain/map-ties.ts"
import { LayerSample } from "../../canvas/samples.tsx"
import { useRecord } from "../../stores/stores.tsx"
import { numberWords } from "../../ui/format.ts"
import { CardActs, OrganizationTables } from "./hands/card-acts.tsx"
import styles from "./map.module.css"
import { tiesOf } from "./ties-of.ts"
import { useEdits } from "./use-edits.ts"
import { useMap } from "./use-map.ts"
import { useTable } from "./use-table.ts"

interface CardFactsProps {
  readonly card: MapCard
  readonly onConnect: (from: string | undefined) => void
  readonly onNudge: (id: string, by: Point) => void
}

/** What is known of one group, and each of its ties as a sentence. */
export function CardFacts({ card, onConnect, onNudge }: CardFactsProps) {
  const { t } = useLingui()
  const { graph, words } = useMap()
  const { name } = card
  const { removeCards } = useEdits()
  const ties = useMemo(() => tiesOf(card.id, tiesAt(graph, card.id), words.nameOf), [card.id, graph, words])
  const isGroup = card.is === "group"
  return (
    <>
      <p className={styles["about"]}>
        {[card.kind, card.host, card.number === undefined ? undefined : `#${card.number}`]
          .filter((word) => word !== undefined)
          .join(" · ")}
      </p>
      <Group gap="xs">
        {isGroup ? (
          <Anchor href={`#/groups/${encodeURIComponent(card.id)}`}>
            <Trans>Open the profile</Trans>
          </Anchor>
        ) : null}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconLink size={14} />}
          onClick={() => onConnect(card.id)}
        >
          <Trans>Connect to…</Trans>
        </Button>
        {isGroup ? (
          <ActionIcon
            data-tip={t`Remove (to the trash)`}
            variant="subtle"
            aria-label={t`Remove ${name}`}
            onClick={() => removeCards([card.id])}
          >
            <IconTrash size={16} />
          </ActionIcon>
        ) : null}
      </Group>
      <Group gap="xs">
        <CardActs card={card} />
      </Group>
      {isGroup ? <Facts id={card.id} /> : null}
      {card.is === "organization" ? <OrganizationTables id={card.id} /> : null}
      <Moves onMove={(by) => onNudge(card.id, by)} />
      <TieList
        title={<Plural value={ties.there.length} _0="No ties" one="# tie" other="# ties" />}
        note={<Trans>In the order of the legend and of names. Choose one to see why it is here.</Trans>}
        ties={ties.there}
        from={card.id}
      />
      {ties.absent.length === 0 ? null : (
        <TieList title={<Trans>Not in touch</Trans>} ties={ties.absent} from={card.id} />
      )}
    </>
  )
}

function Facts({ id }: { readonly id: string }) {
  const { t } = useLingui()
  const group = useRecord("coalition", id)
  const table = useTable(id)
  if (group === undefined) return null
  const rows: readonly (readonly [string, ReactNode])[] = [
    [t`Stage`, group.stage],
    [t`Since`, group.startedYear],
    [t`Issues`, group.issues?.state === "listed" ? group.issues.items.join(", ") : group.issues?.state],
    [t`Meetings a year`, group.meetingsPerYear],
    [
      t`At its table`,
      table.people + table.organizations === 0
        ? t`nobody recorded yet`
        : t`${numberWords(table.people)} people, ${numberWords(table.organizations)} organisations`,
    ],
    [
      t`Also at another table`,
      table.people === 0 ? undefined : t`${numberWords(table.elsewhere)} of ${numberWords(table.people)} people`,
    ],
  ]
  return (
    <dl className={styles["list"]}>
      {rows.map(([name, value]) =>
        value === undefined || value === "" ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

const STEP = 60

/** Moving without dragging. */
function Moves({ onMove }: { readonly onMove: (by: Point) => void }) {
  const { t } = useLingui()
  const moves: readonly (readonly [string, Point, ReactNode])[] = [
    [t`Move left`, { x: -STEP, y: 0 }, <IconArrowLeft key="i" size={16} />],
    [t`Move up`, { x: 0, y: -STEP }, <IconArrowUp key="i" size={16} />],
    [t`Move down`, { x: 0, y: STEP }, <IconArrowDown key="i" size={16} />],
    [t`Move right`, { x: STEP, y: 0 }, <IconArrowRight key="i" size={16} />],
  ]
  return (
    <div className={styles["moves"]} role="group" aria-label={t`Move on the map`}>
      <span aria-hidden="true">
        <Trans>Move on the map</Trans>
      </span>
      {moves.map(([label, by, icon]) => (
        <ActionIcon key={label} variant="subtle" size="md" aria-label={label} onClick={() => onMove(by)}>
          {icon}
        </ActionIcon>
      ))}
    </div>
  )
}

interface TieListProps {
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly ties: readonly MapTie[]
  /** The group whose ties these are. */
  readonly from: string
}

function TieList({ title, note, ties, from }: TieListProps) {
  const { store, words } = useMap()
  return (
    <section>
      <h3>{title}</h3>
      {note === undefined || ties.length === 0 ? null : <p className={styles["note"]}>{note}</p>}
      <ul className={styles["plain"]}>
        {ties.map((tie) => (
          <li key={tie.id}>
            <UnstyledButton
              className={styles["row"] ?? ""}
              onClick={() => store.setState({ selection: { kind: "tie", id: tie.id } })}
            >
              <LayerSample layer={tie.layer} />
              <span>{words.sentence(tie, from)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
