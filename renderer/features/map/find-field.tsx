import { useLingui } from "@lingui/react/macro"
import { Select } from "@mantine/core"
import { useMediaQuery } from "@mantine/hooks"
import { IconSearch } from "@tabler/icons-react"
import { type KeyboardEvent, memo, type RefObject, useMemo, useState } from "react"
import type { MapCard } from "../../../shared/domain/map-graph.ts"
import { Key } from "../../ui/key.tsx"
import styles from "./map.module.css"
import { NARROW } from "./narrow.ts"
import { FIND_KEY } from "./use-map-actions.ts"

/** So many are listed at once; of thousands a few letters find the one. */
export const LISTED = 200

interface FindFieldProps {
  readonly cards: readonly MapCard[]
  readonly find: RefObject<HTMLInputElement | null>
  readonly onFind: (id: string) => void
}

/** Finds a card by its name. It follows the cards alone, so that nothing else on the page draws it anew. */
export const FindField = memo(function FindField({ cards, find, onFind }: FindFieldProps) {
  const { t } = useLingui()
  const narrow = useMediaQuery(NARROW)
  const names = useMemo(() => cards.map(({ id, name }) => ({ value: id, label: name })), [cards])
  const [typed, setTyped] = useState("")
  // Enter takes the first that was found where no arrow key has chosen another
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    const wanted = typed.trim().toLocaleLowerCase()
    if (event.key !== "Enter" || wanted === "" || event.currentTarget.hasAttribute("aria-activedescendant")) return
    const first = cards.find(({ name }) => name.toLocaleLowerCase().includes(wanted))
    if (first === undefined) return
    event.preventDefault()
    setTyped("")
    onFind(first.id)
  }
  return (
    <Select
      ref={find}
      className={styles["find"] ?? ""}
      aria-label={t`Find a group`}
      placeholder={t`Find a group`}
      leftSection={<IconSearch size={16} />}
      rightSection={narrow ? null : <Key of={FIND_KEY} />}
      rightSectionWidth={narrow ? 0 : 64}
      rightSectionPointerEvents="none"
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      onKeyDown={takeFirst}
      value={null}
      data={names}
      limit={LISTED}
      // the list is there only while it is open
      comboboxProps={{ keepMounted: false }}
      onChange={(id) => id !== null && onFind(id)}
      nothingFoundMessage={t`No group of that name`}
    />
  )
})
