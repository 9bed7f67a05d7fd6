import { Trans } from "@lingui/react/macro"
import { Page } from "../../ui/page.tsx"

export function DecisionsPage(_: { readonly parts?: readonly string[] }) {
  return <Page title={<Trans>Decisions</Trans>}>{null}</Page>
}
