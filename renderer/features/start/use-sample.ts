import { useLingui } from "@lingui/react/macro"
import { type RecentWorkspace, SAMPLE_PASSPHRASE } from "../../../shared/contract/vault.ts"
import { AppError } from "../../../shared/errors.ts"
import { useStores } from "../../stores/stores.tsx"
import { type Action, useAction } from "../../ui/use-action.ts"

/** Opens the invented community: the copy that was opened before, or a new one. */
export function useSample(recent: readonly RecentWorkspace[], onLocked: (folder: string) => void): Action<[]> {
  const { t } = useLingui()
  const { call } = useStores()
  const known = recent.find(({ sample, present }) => sample === true && present)?.folder
  return useAction(async () => {
    if (known === undefined) {
      await call("vault.create", { name: t`Calder County (invented)`, passphrase: SAMPLE_PASSPHRASE, sample: true })
      // its passphrase is no secret, so nobody needs to keep a code
      await call("vault.keepRecoveryCode", {})
      return
    }
    try {
      await call("vault.unlock", { folder: known, secret: { by: "passphrase", passphrase: SAMPLE_PASSPHRASE } })
    } catch (error) {
      // somebody gave it a passphrase of their own
      if (error instanceof AppError && error.code === "wrong-key") onLocked(known)
      else throw error
    }
  })
}
