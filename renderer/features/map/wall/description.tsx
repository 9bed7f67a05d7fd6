import { Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useClipboard } from "@mantine/hooks"
import { IconCopy } from "@tabler/icons-react"

/** A paragraph about the map, said to those who listen to the screen when they are not busy, and to be copied. */
export function Description({ words }: { readonly words: string }) {
  const { copy, copied } = useClipboard()
  return (
    <>
      <p role="status">{words}</p>
      <Button size="xs" variant="default" leftSection={<IconCopy size={16} />} onClick={() => copy(words)}>
        {copied ? <Trans>Copied</Trans> : <Trans>Copy these words</Trans>}
      </Button>
    </>
  )
}
