import { Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useMemo } from "react"
import { allWordings } from "../../../shared/domain/coding-wordings.ts"
import { useRecords, useStores } from "../../stores/stores.tsx"
import { useCoder } from "../../stores/use-coder.ts"
import { numberWords } from "../../ui/format.ts"

/** The next act after an import: words of which nobody has said yet what they mean are matched to shared ones. */
export function SaySame({ left }: { readonly left: number }) {
  const { route } = useStores()
  return (
    <Button onClick={() => route.getState().go("groups", "words")}>
      <Trans>Say it the same way ({numberWords(left)})</Trans>
    </Button>
  )
}

/** How many wordings nobody has matched yet. */
export function useUncoded(): number {
  const groups = useRecords("coalition")
  const coder = useCoder()
  return useMemo(
    () => allWordings(groups).filter(({ dimension, text }) => coder.meaningOf(dimension, text) === undefined).length,
    [groups, coder],
  )
}
