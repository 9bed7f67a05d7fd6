import { useLingui } from "@lingui/react/macro"
import type { Party } from "../../../shared/contract/session.ts"

/** What each state of a party is called. */
export function usePartyWords(): { readonly [S in Party["state"]]: string } {
  const { t } = useLingui()
  return {
    present: t`present`,
    late: t`came late`,
    "by proxy": t`by proxy`,
    left: t`has left`,
    absent: t`absent`,
  }
}
