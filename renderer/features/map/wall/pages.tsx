import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon } from "@mantine/core"
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react"
import type { RoomMap } from "../../../../shared/contract/room.ts"
import { useStores } from "../../../stores/stores.tsx"
import { useAction } from "../../../ui/use-action.ts"
import styles from "./wall-panel.module.css"

interface PagesProps {
  readonly view: RoomMap
  readonly onTurn: (page: number) => void
  /** True where the picture is on the wall: its pages turn there too. */
  readonly wall: boolean
}

/** Turns the pages of names. */
export function Pages({ view: { page, pages }, onTurn, wall }: PagesProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const turn = useAction(async (to: number) => {
    if (wall) await call("wall.page", { page: to })
    onTurn(to)
  })
  if (pages < 2) return null
  return (
    <span className={styles["pages"]}>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t`Page before`}
        disabled={page === 0}
        onClick={() => turn.run(page - 1)}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Trans>
        {page + 1} of {pages}
      </Trans>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t`Next page`}
        disabled={page + 1 >= pages}
        onClick={() => turn.run(page + 1)}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </span>
  )
}
