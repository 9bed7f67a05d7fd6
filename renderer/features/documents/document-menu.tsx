import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Menu } from "@mantine/core"
import { IconChevronDown, IconCopy, IconFileTypeDocx, IconPrinter } from "@tabler/icons-react"
import { useCallback, useState } from "react"
import { audienceOf, type DocumentModel, type DocumentSubject } from "../../../shared/contract/documents.ts"
import { useStores } from "../../stores/stores.tsx"
import { saveFile } from "../../ui/files.ts"
import { notify, useAction } from "../../ui/use-action.ts"
import { copyDocument } from "./leave.ts"
import { PrintedDocument } from "./printed-document.tsx"

/** Takes a document off the screen: on paper, to the clipboard or as a file. It is made anew from the records each time. */
export function DocumentMenu({ document }: { readonly document: DocumentSubject }) {
  const { t } = useLingui()
  const { call } = useStores()
  const [printed, setPrinted] = useState<DocumentModel>()
  const asked = { document, for: audienceOf(document) }
  const preview = () => call("document.preview", asked)
  const left = (as: "printed" | "copied") => call("document.left", { ...asked, as })
  const print = useAction(
    async () => {
      const model = await preview()
      await left("printed")
      return model
    },
    { done: setPrinted },
  )
  const copy = useAction(
    async () => {
      const copied = await copyDocument(await preview())
      if (copied) await left("copied")
      return copied
    },
    {
      done: (copied) =>
        copied
          ? notify(t`Copied, with its headings and tables.`)
          : notify(t`The clipboard did not take it. Click into the window and copy once more.`, "bad"),
    },
  )
  const save = useAction(() => call("document.docx", { ...asked, locale: navigator.language }), {
    done: ({ file }) => saveFile(file),
  })
  const away = useCallback(() => setPrinted(undefined), [])
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            rightSection={<IconChevronDown size={16} />}
            disabled={print.busy || copy.busy || save.busy}
          >
            <Trans>Print, copy, save</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {asked.for === "room" ? (
              <Trans>For whom: participants</Trans>
            ) : (
              <Trans>For whom: whoever facilitates</Trans>
            )}
          </Menu.Label>
          <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => print.run()}>
            <Trans>Print</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => copy.run()}>
            <Trans>Copy as formatted text</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<IconFileTypeDocx size={16} />} onClick={() => save.run()}>
            <Trans>Save as DOCX</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {printed === undefined ? null : <PrintedDocument model={printed} onPrinted={away} />}
    </>
  )
}
