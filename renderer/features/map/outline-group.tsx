import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, NativeSelect, TextInput, UnstyledButton } from "@mantine/core"
import { IconChevronDown, IconChevronRight, IconLink, IconPencil, IconTrash } from "@tabler/icons-react"
import { type ReactNode, useState } from "react"
import { TIE_LEVELS } from "../../../shared/contract/community.ts"
import type { MapCard } from "../../../shared/domain/map-graph.ts"
import type { MapTie } from "../../../shared/domain/map-ties.ts"
import { isChosen } from "../../canvas/selection.ts"
import styles from "./outline.module.css"
import { isRemovable, useEdits } from "./use-edits.ts"
import { useMap } from "./use-map.ts"

interface OutlineGroupProps {
  readonly card: MapCard
  readonly ties: readonly MapTie[]
  /** Its ties are shown. */
  readonly open: boolean
  readonly onTurn: () => void
  readonly onConnect: (from: string) => void
}

/** One group of the outline: its name and acts, and its ties while it is open. */
export function OutlineGroup({ card, ties, open, onTurn, onConnect }: OutlineGroupProps) {
  const { t } = useLingui()
  const { store, selection } = useMap()
  const { removeCards } = useEdits()
  const [naming, setNaming] = useState(false)
  const chosen = isChosen(selection, card.id)
  const isGroup = card.is === "group"
  const { name } = card
  return (
    <div className={styles["group"]} data-chosen={chosen || undefined}>
      <div className={styles["row"]}>
        <ActionIcon
          variant="subtle"
          aria-label={open ? t`Fold the ties of ${name}` : t`Ties of ${name}`}
          aria-expanded={open}
          onClick={onTurn}
        >
          {open ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
        </ActionIcon>
        {naming ? (
          <NameField card={card} onDone={() => setNaming(false)} />
        ) : (
          <UnstyledButton
            className={styles["name"] ?? ""}
            data-name
            aria-pressed={chosen}
            onClick={() => store.setState({ selection: { kind: "cards", ids: [card.id] }, here: card.id })}
          >
            <span>{name}</span>{" "}
            <span className={styles["muted"]}>
              {card.kind === undefined ? "" : `${card.kind}, `}
              <Plural value={ties.length} _0="no ties" one="# tie" other="# ties" />
            </span>
          </UnstyledButton>
        )}
        <span className={styles["acts"]}>
          {isGroup ? (
            <Act label={t`Rename ${name}`} run={() => setNaming(true)}>
              <IconPencil size={16} />
            </Act>
          ) : null}
          <Act label={t`Connect ${name} to…`} run={() => onConnect(card.id)}>
            <IconLink size={16} />
          </Act>
          {isGroup ? (
            <Act label={t`Remove ${name}`} run={() => removeCards([card.id])}>
              <IconTrash size={16} />
            </Act>
          ) : null}
        </span>
      </div>
      {open ? (
        <ul className={styles["ties"]} aria-label={t`Ties of ${name}`}>
          {ties.length === 0 ? (
            <li className={styles["muted"]}>
              <Trans>No ties through this lens.</Trans>
            </li>
          ) : null}
          {ties.map((tie) => (
            <OutlineTie key={tie.id} tie={tie} from={card.id} />
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function NameField({ card, onDone }: { readonly card: MapCard; readonly onDone: () => void }) {
  const { t } = useLingui()
  const { rename } = useEdits()
  const [name, setName] = useState(card.name)
  const keep = () => {
    const wanted = name.trim()
    if (wanted !== "" && wanted !== card.name) rename(card.id, wanted)
    onDone()
  }
  return (
    <TextInput
      className={styles["name"] ?? ""}
      aria-label={t`Name of ${card.name}`}
      value={name}
      autoFocus
      onChange={({ currentTarget: { value } }) => setName(value)}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === "Enter") keep()
        if (key === "Escape") onDone()
      }}
    />
  )
}

function OutlineTie({ tie, from }: { readonly tie: MapTie; readonly from: string }) {
  const { t } = useLingui()
  const { store, words } = useMap()
  const { removeTie } = useEdits()
  const sentence = words.sentence(tie, from)
  return (
    <li className={styles["tie"]}>
      <UnstyledButton
        className={styles["name"] ?? ""}
        onClick={() => store.setState({ selection: { kind: "tie", id: tie.id } })}
      >
        {sentence}
      </UnstyledButton>
      <Level tie={tie} />
      {isRemovable(tie) ? (
        <Act label={t`Remove: ${sentence}`} run={() => removeTie(tie)}>
          <IconTrash size={16} />
        </Act>
      ) : null}
    </li>
  )
}

/** The level of a tie that one claim tells; where each side has its own, the facts show both. */
function Level({ tie }: { readonly tie: MapTie }) {
  const { t } = useLingui()
  const { words } = useMap()
  const { setClaim } = useEdits()
  const claims = tie.origin.from === "claims" ? tie.origin.claims : []
  const [claim] = claims
  if (tie.layer !== "works with" || claim === undefined || claims.length > 1) return null
  return (
    <NativeSelect
      size="xs"
      aria-label={t`Level: ${words.sentence(tie)}`}
      value={claim.level === undefined ? "" : String(claim.level)}
      data={[
        { value: "", label: t`level not known` },
        ...TIE_LEVELS.map((level) => ({ value: String(level), label: words.level(level) })),
      ]}
      onChange={({ currentTarget: { value } }) => setClaim(claim.id, { level: value === "" ? null : Number(value) })}
    />
  )
}

function Act({
  label,
  run,
  children,
}: {
  readonly label: string
  readonly run: () => void
  readonly children: ReactNode
}) {
  return (
    <ActionIcon data-tip={label} variant="subtle" aria-label={label} onClick={run}>
      {children}
    </ActionIcon>
  )
}
