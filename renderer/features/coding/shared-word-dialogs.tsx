import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Group, Modal, Select, TextInput } from "@mantine/core"
import { type FormEvent, type ReactNode, useState } from "react"
import type { Tagged } from "../../../shared/contract/coding.ts"
import { canMerge, parentsFor, takenBy } from "../../../shared/domain/coding-edits.ts"
import type { Tag, Taxonomy } from "../../../shared/domain/coding-taxonomy.ts"
import { useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"
import styles from "./coding.module.css"

interface DialogProps {
  readonly dimension: Tagged
  readonly taxonomy: Taxonomy
  readonly onClose: () => void
}

interface FrameProps {
  readonly title: string
  readonly act: ReactNode
  readonly ready: boolean
  readonly onAct: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

function Frame({ title, act, ready, onAct, onClose, children }: FrameProps) {
  const { t } = useLingui()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    onAct()
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t`Close` }}>
      <form className={styles["form"]} onSubmit={submit}>
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Leave it</Trans>
          </Button>
          <Button type="submit" disabled={!ready}>
            {act}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

/** The sentence beside a name that another word has. */
function useTaken(dimension: Tagged, taxonomy: Taxonomy, name: string, besides?: string): string | undefined {
  const { t } = useLingui()
  const taken = name.trim() === "" ? undefined : takenBy(dimension, name, taxonomy, besides)
  if (taken === undefined) return undefined
  return taken.name === name.trim() ? t`This is there already.` : t`“${taken.name}” goes by this name already.`
}

const options = (tags: readonly Tag[]) => tags.map(({ id, name }) => ({ value: id, label: name }))

export function AddWord({ dimension, taxonomy, onClose }: DialogProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const [name, setName] = useState("")
  const [parent, setParent] = useState<string>()
  const taken = useTaken(dimension, taxonomy, name)
  const { run } = useAction(() => call("coding.addTag", { dimension, name, ...(parent !== undefined && { parent }) }))
  return (
    <Frame
      title={t`Add a shared word`}
      act={<Trans>Add</Trans>}
      ready={name.trim() !== "" && taken === undefined}
      onAct={run}
      onClose={onClose}
    >
      <TextInput
        label={t`The word`}
        data-autofocus
        maxLength={300}
        value={name}
        error={taken}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ParentSelect tags={parentsFor(dimension, undefined, taxonomy)} value={parent} onPick={setParent} />
    </Frame>
  )
}

function ParentSelect({
  tags,
  value,
  onPick,
}: {
  readonly tags: readonly Tag[]
  readonly value: string | undefined
  readonly onPick: (id: string | undefined) => void
}) {
  const { t } = useLingui()
  return (
    <Select
      label={t`Stands under`}
      placeholder={t`on its own`}
      data={options(tags)}
      value={value ?? null}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t`On its own` }}
      nothingFoundMessage={t`No such word`}
      onChange={(id) => onPick(id ?? undefined)}
    />
  )
}

interface OfWord extends DialogProps {
  readonly tag: Tag
}

export function RenameWord({ dimension, taxonomy, tag, onClose }: OfWord) {
  const { t } = useLingui()
  const { call } = useStores()
  const [name, setName] = useState(tag.name)
  const taken = useTaken(dimension, taxonomy, name, tag.id)
  const { run } = useAction(() => call("coding.renameTag", { dimension, id: tag.id, name }))
  return (
    <Frame
      title={t`Rename “${tag.name}”`}
      act={<Trans>Rename</Trans>}
      ready={name.trim() !== "" && taken === undefined}
      onAct={run}
      onClose={onClose}
    >
      <TextInput
        label={t`The word`}
        data-autofocus
        maxLength={300}
        value={name}
        error={taken}
        description={t`Groups that say it by the earlier name still mean it.`}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </Frame>
  )
}

export function MoveWord({ dimension, taxonomy, tag, onClose }: OfWord) {
  const { t } = useLingui()
  const { call } = useStores()
  const [parent, setParent] = useState(tag.parent)
  const { run } = useAction(() =>
    call("coding.moveTag", { dimension, id: tag.id, ...(parent !== undefined && { parent }) }),
  )
  return (
    <Frame
      title={t`Put “${tag.name}” under another word`}
      act={<Trans>Put it there</Trans>}
      ready={parent !== tag.parent}
      onAct={run}
      onClose={onClose}
    >
      <ParentSelect tags={parentsFor(dimension, tag.id, taxonomy)} value={parent} onPick={setParent} />
    </Frame>
  )
}

export function MergeWord({ dimension, taxonomy, tag, onClose }: OfWord) {
  const { t } = useLingui()
  const { call } = useStores()
  const [into, setInto] = useState<string>()
  const { run } = useAction((target: string) => call("coding.mergeTags", { dimension, from: tag.id, into: target }))
  const others = [...taxonomy.values()].filter(({ id }) => canMerge(tag.id, id, taxonomy))
  const name = into === undefined ? undefined : taxonomy.get(into)?.name
  const below = [...taxonomy.values()].filter(({ parent }) => parent === tag.id).length
  return (
    <Frame
      title={t`Merge “${tag.name}” into another word`}
      act={<Trans>Merge</Trans>}
      ready={into !== undefined}
      onAct={() => into !== undefined && run(into)}
      onClose={onClose}
    >
      <Select
        label={t`The word that stays`}
        data={options(others)}
        value={into ?? null}
        searchable
        data-autofocus
        nothingFoundMessage={t`No such word`}
        onChange={(id) => setInto(id ?? undefined)}
      />
      {name === undefined ? null : (
        <p className={styles["quiet"]}>
          <Trans>
            Whatever means “{tag.name}” then means “{name}”.
          </Trans>{" "}
          {below === 0 ? null : <Trans>The words under it go along.</Trans>}
        </p>
      )}
    </Frame>
  )
}
