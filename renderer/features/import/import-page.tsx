import { Trans } from "@lingui/react/macro"
import { Page } from "../../ui/page.tsx"

export function ImportPage(_: { readonly parts?: readonly string[] }) {
  return <Page title={<Trans>Import</Trans>}>{null}</Page>
}
