import { Trans } from "@lingui/react/macro"
import { Page } from "../../ui/page.tsx"

export function GroupsPage(_: { readonly parts?: readonly string[] }) {
  return <Page title={<Trans>Groups</Trans>}>{null}</Page>
}
