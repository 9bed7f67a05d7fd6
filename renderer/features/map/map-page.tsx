import { Trans } from "@lingui/react/macro"
import { Page } from "../../ui/page.tsx"

export function MapPage(_: { readonly parts?: readonly string[] }) {
  return <Page title={<Trans>Map</Trans>}>{null}</Page>
}
