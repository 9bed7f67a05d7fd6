import { useState } from "react"
import type { Input } from "../../../shared/contract/index.ts"
import { useStores } from "../../stores/stores.tsx"
import { ReadBack, WithdrawButton } from "../../ui/read-back.tsx"
import { useAction } from "../../ui/use-action.ts"
import { WithdrawDialog } from "../../ui/withdraw-dialog.tsx"

interface StatementProps {
  readonly of: Input<"statement.withdraw">
  /** The statement in a few words. */
  readonly name: string
  readonly words: string
  /** Whether its speaker said that it stands so; absent where the room accepts it as a whole. */
  readonly accepted?: boolean
}

/** What a speaker may do with a statement that is read back: it stands so, or it is withdrawn. */
export function Statement({ of, name, words, accepted }: StatementProps) {
  const { call } = useStores()
  const [asked, setAsked] = useState(false)
  const accept = useAction((yes: boolean) => call("statement.accept", { kind: of.kind, id: of.id, accepted: yes }))
  return (
    <>
      {accepted === undefined ? null : <ReadBack name={name} accepted={accepted} accept={(yes) => accept.run(yes)} />}
      <WithdrawButton name={name} ask={() => setAsked(true)} />
      <WithdrawDialog
        words={asked ? words : undefined}
        erase={() => call("statement.withdraw", of)}
        close={() => setAsked(false)}
      />
    </>
  )
}
