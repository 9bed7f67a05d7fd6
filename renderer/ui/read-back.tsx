import { useLingui } from "@lingui/react/macro"
import { ActionIcon } from "@mantine/core"
import { IconEraser, IconQuote } from "@tabler/icons-react"

interface ReadBackProps {
  /** The statement in a few words. */
  readonly name: string
  readonly accepted: boolean
  readonly accept: (accepted: boolean) => void
}

/** Read back to its speaker, who says that it stands so; other words take the mark off again. */
export function ReadBack({ name, accepted, accept }: ReadBackProps) {
  const { t } = useLingui()
  return (
    <ActionIcon
      data-tip={accepted ? t`Read back: it stands so` : t`Read it back; press when its speaker says yes`}
      variant={accepted ? "light" : "subtle"}
      aria-label={t`Read back, it stands so: ${name}`}
      aria-pressed={accepted}
      onClick={() => accept(!accepted)}
    >
      <IconQuote size={16} />
    </ActionIcon>
  )
}

/** Opens the question whether its speaker withdraws a statement. */
export function WithdrawButton({ name, ask }: { readonly name: string; readonly ask: () => void }) {
  const { t } = useLingui()
  return (
    <ActionIcon
      data-tip={t`Its speaker withdraws it…`}
      variant="subtle"
      aria-label={t`Withdraw: ${name}`}
      onClick={ask}
    >
      <IconEraser size={16} />
    </ActionIcon>
  )
}
