import { Trans } from "@lingui/react/macro"
import { Page } from "../../ui/page.tsx"

export function HandOverPage(_: { readonly parts?: readonly string[] }) {
  return <Page title={<Trans>Take to another laptop</Trans>}>{null}</Page>
}
