import { Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import type { BlockOf } from "../../../../shared/method/blocks.ts"
import { useRecords } from "../../../stores/stores.tsx"
import { useNothingToReveal, useRun } from "../run/use-run.ts"
import styles from "./form.module.css"
import { ChangesInRun } from "./picture-changes.tsx"
import { SheetInRun } from "./picture-sheet.tsx"
import { TiesByNumber } from "./picture-ties.tsx"

const PLACES = { "shared people": "#/groups", profiles: "#/groups", ties: "#/map" } as const

/** What the wall takes from the records, and where to correct them while the room speaks. */
export function PicturePart({ block }: { readonly block: BlockOf<"picture"> }) {
  const { revealed } = useRun()
  const groups = useRecords("coalition").size
  const changes = useRecords("changeEntry").size
  useNothingToReveal((block.of === "changes" ? changes : groups) === 0)
  return (
    <div className={styles["part"]}>
      <p className={styles["quiet"]}>
        {block.of === "shared people" ? (
          <Trans>Pairs of groups that share people: a number from three up, “a few” below. No names.</Trans>
        ) : block.of === "profiles" ? (
          <Trans>One profile a page, in the order of the alphabet. What a group corrects is on the wall at once.</Trans>
        ) : block.of === "changes" ? (
          <Trans>Changes in place, month by month, by their number alone. What they weigh stays here.</Trans>
        ) : (
          <Trans>
            Ties of working together, in plain words. Type what tables say below, by the numbers of the groups.
          </Trans>
        )}
      </p>
      <p className={styles["quiet"]}>
        {revealed ? <Trans>on the wall</Trans> : <Trans>the room sees only how many</Trans>}
      </p>
      {block.of === "ties" ? <TiesByNumber /> : block.of === "profiles" ? <SheetInRun /> : null}
      {block.of === "changes" ? <ChangesInRun /> : null}
      {block.of === "changes" ? null : (
        <div>
          <Button component="a" href={PLACES[block.of]} variant="default" size="compact-md">
            {block.of === "ties" ? <Trans>To the map</Trans> : <Trans>To the groups</Trans>}
          </Button>
        </div>
      )}
    </div>
  )
}
