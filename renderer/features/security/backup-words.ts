import { useLingui } from "@lingui/react/macro"
import type { Backup } from "../../../shared/contract/vault.ts"
import { momentWords } from "../../ui/format.ts"

/** A size as people say it: 0.4 MB, 12 MB. */
function sizeWords(bytes: number): string {
  const megabytes = bytes / 1_000_000
  return new Intl.NumberFormat(undefined, {
    style: "unit",
    unit: "megabyte",
    maximumFractionDigits: megabytes < 10 ? 1 : 0,
  }).format(Math.max(megabytes, 0.1))
}

/** A backup in words: when, why, how large. */
export function useBackupWords(): (backup: Backup) => { readonly when: string; readonly what: string } {
  const { t } = useLingui()
  const reasons: { readonly [R in Backup["reason"]]: string } = {
    unlock: t`at unlocking`,
    migration: t`before a change of format`,
    asked: t`by hand`,
    restore: t`what a restored backup replaced`,
  }
  return ({ at, bytes, reason }) => ({ when: momentWords(at), what: `${reasons[reason]} · ${sizeWords(bytes)}` })
}
