import { useLingui } from "@lingui/react/macro"
import { ActionIcon } from "@mantine/core"
import {
  IconCircle,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleDotted,
  IconStar,
  IconStarFilled,
} from "@tabler/icons-react"
import { type ReactNode, useId } from "react"
import type { Audience } from "../../../shared/contract/kind.ts"
import { AudienceMark } from "../audience-mark.tsx"
import type { FieldMark } from "./field.ts"
import styles from "./fields.module.css"

export interface FrameProps {
  readonly label: string
  readonly help?: string | undefined
  readonly audience: Audience
  /** The marks that the group gave the answer; without `onMark` they are not asked here. */
  readonly marks?: readonly FieldMark[]
  readonly onMark?: ((mark: FieldMark, on: boolean) => void) | undefined
  readonly wide?: boolean
  /** True where the control is one input that the label names; otherwise it labels a group of controls. */
  readonly single: boolean
  /** Why what stands here is not kept. */
  readonly failed?: string | undefined
  readonly children: (ids: FieldIds) => ReactNode
}

/** What ties a control to its label and its help. */
export interface FieldIds {
  readonly id: string
  readonly labelId: string
  readonly describedBy: string | undefined
}

/** A field of a form: label, audience, the group's tick, help, and the control itself. */
export function Frame(props: FrameProps) {
  const id = useId()
  const labelId = `${id}-label`
  const helpId = `${id}-help`
  const label = (
    <>
      {props.label} <AudienceMark of={props.audience} />
    </>
  )
  const described = props.help !== undefined || props.failed !== undefined
  return (
    <div
      className={styles["field"]}
      data-wide={props.wide || undefined}
      role={props.single ? undefined : "group"}
      aria-labelledby={props.single ? undefined : labelId}
    >
      <div className={styles["head"]}>
        {props.single ? (
          <label id={labelId} htmlFor={id} className={styles["label"]}>
            {label}
          </label>
        ) : (
          <span id={labelId} className={styles["label"]}>
            {label}
          </span>
        )}
        {props.onMark === undefined ? null : (
          <Marks label={props.label} marks={props.marks ?? []} onMark={props.onMark} />
        )}
      </div>
      {props.children({ id, labelId, describedBy: described ? helpId : undefined })}
      {described ? (
        <p id={helpId} className={props.failed === undefined ? styles["help"] : styles["failed"]}>
          {props.failed ?? props.help}
        </p>
      ) : null}
    </div>
  )
}

interface MarksProps {
  readonly label: string
  readonly marks: readonly FieldMark[]
  readonly onMark: (mark: FieldMark, on: boolean) => void
}

/** A star, a ring and a tick; those not given stand back until somebody is at the field. */
function Marks({ label, marks, onMark }: MarksProps) {
  const { t } = useLingui()
  const one = (mark: FieldMark, name: string, tip: string, [off, on]: readonly [ReactNode, ReactNode]) => {
    const given = marks.includes(mark)
    return (
      <ActionIcon
        data-tip={tip}
        variant="transparent"
        size={24}
        className={styles["mark"] ?? ""}
        data-mark={mark}
        aria-label={name}
        aria-pressed={given}
        onClick={() => onMark(mark, !given)}
      >
        {given ? on : off}
      </ActionIcon>
    )
  }
  return (
    <span className={styles["marks"]}>
      {one("stars", t`Proudest of: ${label}`, t`A star: the group is proudest of this`, STAR)}
      {one("rings", t`Just starting: ${label}`, t`A ring: the group is just starting with this`, RING)}
      {one(
        "verified",
        t`Confirmed by the group: ${label}`,
        marks.includes("verified") ? t`Confirmed by the group` : t`Tick when the group has confirmed it`,
        TICK,
      )}
    </span>
  )
}

const STAR = [<IconStar key="off" size={18} />, <IconStarFilled key="on" size={18} />] as const
const RING = [<IconCircleDotted key="off" size={18} />, <IconCircle key="on" size={18} stroke={3} />] as const
const TICK = [<IconCircleCheck key="off" size={18} />, <IconCircleCheckFilled key="on" size={18} />] as const
