import { Trans } from "@lingui/react/macro"
import { Page } from "../../ui/page.tsx"

export function SettingsPage(_: { readonly parts?: readonly string[] }) {
  return <Page title={<Trans>Settings</Trans>}>{null}</Page>
}
