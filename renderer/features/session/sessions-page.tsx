import { Trans } from "@lingui/react/macro"
import { Page } from "../../ui/page.tsx"

export function SessionsPage(_: { readonly parts?: readonly string[] }) {
  return <Page title={<Trans>Sessions</Trans>}>{null}</Page>
}
