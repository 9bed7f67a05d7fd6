import { Trans } from "@lingui/react/macro"
import { Page } from "../../ui/page.tsx"

export function StartPage(_: { readonly parts?: readonly string[] }) {
  return <Page title={<Trans>Junction</Trans>}>{null}</Page>
}
