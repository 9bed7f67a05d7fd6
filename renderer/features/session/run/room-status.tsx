import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, Popover } from "@mantine/core"
import { IconUsers } from "@tabler/icons-react"
import { isInRoom } from "../../../../shared/domain/reading.ts"
import { numberWords } from "../../../ui/format.ts"
import { RoomForm } from "../room-form.tsx"
import { CatchUpWords } from "./catch-up.tsx"
import styles from "./live-console.module.css"
import { useRun } from "./use-run.ts"

/** Who is in the room, always in sight; press to correct it. */
export function RoomStatus() {
  const { t } = useLingui()
  const { id, session } = useRun()
  const { headcount, parties, funderHere, pressHere } = session
  const here = parties.filter(isInRoom).length
  const n = numberWords
  return (
    <Popover position="bottom-end" shadow="md" width={400} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconUsers size={16} />}
          title={t`Who is in the room`}
          data-testid="room-status"
        >
          {headcount === undefined ? <Trans>nobody counted yet</Trans> : <Plural value={headcount} other="# here" />}
          {parties.length === 0 ? null : (
            <>
              {" · "}
              <Trans>
                {n(here)} of {n(parties.length)} parties
              </Trans>
            </>
          )}
          {funderHere === true ? (
            <span className={styles["here"]}>
              {" · "}
              <Trans>funder</Trans>
            </span>
          ) : null}
          {pressHere === true ? (
            <span className={styles["here"]}>
              {" · "}
              <Trans>press</Trans>
            </span>
          ) : null}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles["room"] ?? ""}>
        <CatchUpWords />
        <RoomForm id={id} session={session} compact />
      </Popover.Dropdown>
    </Popover>
  )
}
