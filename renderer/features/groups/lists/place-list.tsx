import { msg, plural } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useMemo } from "react"
import { type PlaceRow, type UnlistedPlace, wouldCircle } from "../../../../shared/domain/group-members.ts"
import { readNumber } from "../../../../shared/domain/import-cells.ts"
import { foldWords } from "../../../../shared/domain/overlap-places.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { numberWords } from "../../../ui/format.ts"
import type { Column } from "../../../ui/grid/column.ts"
import { Words } from "../../../ui/grid/grid-row.tsx"
import { Empty } from "../../../ui/page.tsx"
import { notify, useAction } from "../../../ui/use-action.ts"
import { PLACE_TYPES, PLACE_WORDS } from "../choice-words.ts"
import { usePlaceRows } from "../use-community.ts"
import { useEdit, useRemove } from "../use-edit.ts"
import { Figure } from "./cells.tsx"
import styles from "./lists.module.css"
import { RecordList } from "./record-list.tsx"

const ADD_PLACE = msg`Add a place`

/** The places of the community, what contains what, and how many children live there. */
export function PlaceList() {
  const { t } = useLingui()
  const { call } = useStores()
  const { rows, unlisted } = usePlaceRows()
  const columns = usePlaceColumns()
  const remove = useRemove(
    "placeUnit",
    (count) => t`${plural(count, { one: "# place is", other: "# places are" })} in the trash.`,
  )
  return (
    <RecordList
      tab="place"
      label={t`Places`}
      rows={rows}
      columns={columns}
      addLabel={ADD_PLACE}
      onAdd={(name) => call("records.add", { kind: "placeUnit", body: { name } })}
      onRemove={remove}
      notice={unlisted.length === 0 ? null : <Unlisted places={unlisted} />}
      renderEmpty={(add) => (
        <Empty
          title={<Trans>No places yet</Trans>}
          acts={
            <Button onClick={add}>
              <Trans>Add a place</Trans>
            </Button>
          }
        >
          <Trans>
            Counties, districts, neighbourhoods: as soon as a place stands here, the groups that cover it can be
            compared.
          </Trans>
        </Empty>
      )}
    />
  )
}

function usePlaceColumns(): readonly Column<PlaceRow>[] {
  const { t, i18n } = useLingui()
  const { call } = useStores()
  const edit = useEdit("placeUnit")
  const places = useRecords("placeUnit")
  const { run: rename } = useAction((id: string, name: string) => call("placeUnit.rename", { id, name }))
  return useMemo((): readonly Column<PlaceRow>[] => {
    const setParent = (id: string, text: string) => {
      const parent = [...places].find(([, { name }]) => foldWords(name) === foldWords(text))?.[0]
      if (text === "") edit(id, { parent: undefined })
      else if (parent === undefined) notify(t`“${text}” is not in the list of places. Add it first.`, "bad")
      else if (wouldCircle(id, parent, (one) => places.get(one)?.parent)) {
        notify(t`A place cannot stand inside itself.`, "bad")
      } else edit(id, { parent })
    }
    const setChildren = (id: string, text: string) => {
      const number = text === "" ? undefined : readNumber(text)
      if (text !== "" && (number === undefined || number < 0)) notify(t`“${text}” is not a number of children.`, "bad")
      else edit(id, { childPopulation: number === undefined ? undefined : Math.round(number) })
    }
    return [
      {
        id: "name",
        header: t`Place`,
        width: 200,
        grow: 3,
        names: true,
        cell: ({ name }) => <Words>{name}</Words>,
        sortBy: ({ name }) => name,
        editor: ({ id, name }) => ({ kind: "line", value: name, save: (text) => text !== "" && rename(id, text) }),
      },
      {
        id: "type",
        header: t`Kind`,
        width: 130,
        grow: 1,
        cell: ({ body }) => (body.type === undefined ? null : <Words>{i18n._(PLACE_WORDS[body.type])}</Words>),
        sortBy: ({ body }) => body.type && i18n._(PLACE_WORDS[body.type]),
        editor: ({ id, body }) => ({
          kind: "choice",
          value: body.type ?? "",
          options: [
            { value: "", label: t`Not known` },
            ...PLACE_TYPES.map((type) => ({ value: type, label: i18n._(PLACE_WORDS[type]) })),
          ],
          save: (type) => edit(id, { type: type === "" ? undefined : type }),
        }),
      },
      {
        id: "parent",
        header: t`Inside`,
        width: 160,
        grow: 2,
        cell: ({ parentName }) => (parentName === undefined ? null : <Words>{parentName}</Words>),
        sortBy: ({ parentName }) => parentName,
        editor: ({ id, parentName }) => ({
          kind: "line",
          value: parentName ?? "",
          suggest: [...places].filter(([other]) => other !== id).map(([, { name }]) => name),
          save: (text) => setParent(id, text),
        }),
      },
      {
        id: "children",
        header: t`Children`,
        title: t`Children who live there`,
        width: 110,
        align: "end",
        cell: ({ body }) => <Figure value={body.childPopulation} why={t`Not known`} />,
        sortBy: ({ body }) => body.childPopulation,
        editor: ({ id, body }) => ({
          kind: "line",
          value: body.childPopulation === undefined ? "" : String(body.childPopulation),
          save: (text) => setChildren(id, text),
        }),
      },
      {
        id: "groups",
        header: t`Groups`,
        title: t`Groups that say they cover it`,
        width: 84,
        align: "end",
        cell: ({ groups }) => numberWords(groups),
        sortBy: ({ groups }) => groups,
      },
    ]
  }, [t, i18n, edit, rename, places])
}

const SHOWN = 12

function Unlisted({ places }: { readonly places: readonly UnlistedPlace[] }) {
  const { t } = useLingui()
  const { call } = useStores()
  const add = useAction((name: string) => call("records.add", { kind: "placeUnit", body: { name } }))
  const more = places.length - SHOWN
  return (
    <div className={styles["unlisted"]}>
      <p>
        <Trans>
          Groups name places that are not in this list, so their footprints are not yet compared. Add them, or{" "}
          <a href="#/groups/words/footprint">say which places they are</a>.
        </Trans>
      </p>
      {places.slice(0, SHOWN).map(({ name, groups }) => (
        <Button
          key={name}
          size="compact-md"
          variant="default"
          aria-label={t`Add the place ${name}`}
          onClick={() => add.run(name)}
        >
          + {name} ({groups})
        </Button>
      ))}
      {more <= 0 ? null : <Trans>and {more} more</Trans>}
    </div>
  )
}
