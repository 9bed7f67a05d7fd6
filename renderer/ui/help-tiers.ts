import { useLingui } from "@lingui/react/macro"
import type { HelpTier } from "../../shared/contract/triage.ts"

/** What each amount of help is called. */
export function useHelpTiers(): Readonly<Record<HelpTier, string>> {
  const { t } = useLingui()
  return {
    "self-run": t`run it yourselves`,
    "self-run with advice on call": t`run it yourselves, with advice on call`,
    "skilled neutral facilitator": t`a skilled neutral facilitator`,
  }
}
