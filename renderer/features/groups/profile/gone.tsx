import { Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { Empty, Page } from "../../../ui/page.tsx"

/** Where something was that is not here any more. */
export function Gone() {
  return (
    <Page title={<Trans>Groups</Trans>}>
      <Empty
        title={<Trans>This is not here any more</Trans>}
        acts={
          <>
            <Button component="a" href="#/groups">
              <Trans>All groups</Trans>
            </Button>
            <Button component="a" href="#/history" variant="default">
              <Trans>History and trash</Trans>
            </Button>
          </>
        }
      >
        <Trans>It was removed, or a step was taken back. What was removed can be brought back from the trash.</Trans>
      </Empty>
    </Page>
  )
}
