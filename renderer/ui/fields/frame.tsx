import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Tooltip } from "@mantine/core"
import { IconCircleCheck, IconCircleCheckFilled } from "@tabler/icons-react"
import { type ReactNode, useId } from "react"
import type { Audience } from "../../../shared/contract/kind.ts"
import { AudienceMark } from "../audience-mark.tsx"
import styles from "./fields.module.css"

export interface FrameProps {
  readonly label: string
  readonly help?: string | undefined
  readonly audience: Audience
  /** Whether the group confirmed the answer; without `onVerify` that is not asked here. */
  readonly verified?: boolean
  readonly onVerify?: ((verified: boolean) => void) | undefined
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
        {props.onVerify === undefined ? null : (
          <Verify label={props.label} verified={props.verified ?? false} onVerify={props.onVerify} />
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

function Verify({
  label,
  verified,
  onVerify,
}: {
  readonly label: string
  readonly verified: boolean
  readonly onVerify: (verified: boolean) => void
}) {
  const { t } = useLingui()
  return (
    <Tooltip
      label={verified ? <Trans>Confirmed by the group</Trans> : <Trans>Tick when the group has confirmed it</Trans>}
    >
      <ActionIcon
        variant="transparent"
        size={24}
        className={styles["verify"] ?? ""}
        aria-label={t`Confirmed by the group: ${label}`}
        aria-pressed={verified}
        onClick={() => onVerify(!verified)}
      >
        {verified ? <IconCircleCheckFilled size={18} /> : <IconCircleCheck size={18} />}
      </ActionIcon>
    </Tooltip>
  )
}
