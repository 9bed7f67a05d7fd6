import type { MessageDescriptor } from "@lingui/core"
import { msg, plural } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Group, Modal, Radio } from "@mantine/core"
import { useState } from "react"
import {
  MAP_FILE_AUDIENCES,
  MAP_FILES,
  type MapFileAudience,
  type MapFileFormat,
} from "../../../shared/contract/map-files.ts"
import { useStores } from "../../stores/stores.tsx"
import { saveFile } from "../../ui/files.ts"
import { dayWords } from "../../ui/format.ts"
import { notify, useAction } from "../../ui/use-action.ts"
import styles from "./map.module.css"
import { useMap } from "./use-map.ts"

type Words = readonly [label: MessageDescriptor, description: MessageDescriptor]

const FILE_WORDS: { readonly [F in MapFileFormat]: Words } = {
  kumu: [msg`Kumu's spreadsheet (XLSX)`, msg`Elements and connections; Junction reads it back as well`],
  graphml: [msg`GraphML`, msg`For Gephi, yEd, Cytoscape and other programs for networks`],
  nodes: [msg`Groups as a table (CSV)`, msg`A row for each group and each organisation that a tie reaches`],
  edges: [msg`Ties as a table (CSV)`, msg`A row for each tie, by number and by name`],
}

const AUDIENCE_WORDS: { readonly [A in MapFileAudience]: Words } = {
  console: [msg`For me`, msg`Every group and tie, with the exact number of shared people`],
  room: [msg`For participants`, msg`Nothing that only the console shows; shared people as a count from three up`],
}

/** The whole map of the day as a file for another program. */
export function FilesDialog({ onClose }: { readonly onClose: () => void }) {
  const { i18n, t } = useLingui()
  const { call } = useStores()
  const { day } = useMap()
  const [format, setFormat] = useState<MapFileFormat>("kumu")
  const [audience, setAudience] = useState<MapFileAudience>()
  const make = useAction((reader: MapFileAudience) => call("mapFile.make", { format, audience: reader, day }), {
    done: ({ file, groups, ties }) => {
      saveFile(file)
      const what = [
        t`${plural(groups, { one: "# group", other: "# groups" })}`,
        t`${plural(ties, { one: "# tie", other: "# ties" })}`,
      ].join(", ")
      notify(t`The file is in your downloads: ${what}.`)
      onClose()
    },
  })
  return (
    <Modal opened onClose={onClose} title={<Trans>The map for another program</Trans>}>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault()
          if (audience !== undefined) make.run(audience)
        }}
      >
        <p className={styles["note"]}>
          <Trans>
            The whole map as of {dayWords(day)}, whatever is drawn now. Names of people are never in it, and neither is
            how alike groups are.
          </Trans>
        </p>
        <Choice
          label={t`Kind of file`}
          all={MAP_FILES}
          words={(one) => FILE_WORDS[one].map((word) => i18n._(word))}
          chosen={format}
          onChoose={setFormat}
        />
        <Choice
          label={t`For whom`}
          all={MAP_FILE_AUDIENCES}
          words={(one) => AUDIENCE_WORDS[one].map((word) => i18n._(word))}
          chosen={audience}
          onChoose={setAudience}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" disabled={audience === undefined} loading={make.busy}>
            <Trans>Save the file</Trans>
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly all: readonly T[]
  readonly words: (one: T) => readonly string[]
  readonly chosen: T | undefined
  readonly onChoose: (one: T) => void
}

function Choice<T extends string>({ label, all, words, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <Radio.Group
      label={label}
      value={chosen ?? null}
      onChange={(value) => all.filter((one) => one === value).forEach(onChoose)}
    >
      {all.map((one) => {
        const [title, description] = words(one)
        return <Radio key={one} value={one} label={title} description={description} mt="xs" />
      })}
    </Radio.Group>
  )
}
