import { Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { Component, type ReactNode } from "react"
import { Empty } from "../ui/page.tsx"

interface Props {
  /** A change of it tries again. */
  readonly place: string
  readonly children: ReactNode
}

/** Keeps a bug in one page from taking the window with it. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate(before: Props) {
    if (before.place !== this.props.place && this.state.failed) this.setState({ failed: false })
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Empty
        title={<Trans>This page has a fault</Trans>}
        acts={
          <Button onClick={() => this.setState({ failed: false })}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <Trans>
          Everything up to the last save is kept, and the wall is not touched. Go on in another place, or try again.
        </Trans>
      </Empty>
    )
  }
}
