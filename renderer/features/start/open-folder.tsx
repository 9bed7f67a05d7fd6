import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useState } from "react"
import { AppError } from "../../../shared/errors.ts"
import { useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"
import { FolderField } from "./folder-field.tsx"
import { Frame } from "./frame.tsx"
import styles from "./start-page.module.css"
import type { StartView } from "./start-view.ts"

interface OpenFolderProps {
  readonly onBack: () => void
  readonly go: (view: StartView) => void
}

/** A workspace that is not on the list: on a stick, on another disk, or copied here. */
export function OpenFolder({ onBack, go }: OpenFolderProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const [folder, setFolder] = useState("")
  const look = useAction(
    async (place: string) => {
      const { workspace } = await call("vault.inspect", { folder: place })
      if (!workspace) throw new AppError("not-a-workspace")
      return place
    },
    { notice: false, done: (place) => go({ at: "unlock", folder: place }) },
  )
  return (
    <Frame title={<Trans>Open a folder</Trans>} onBack={onBack}>
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault()
          if (folder.trim() !== "") look.run(folder.trim())
        }}
      >
        <FolderField
          label={t`Folder of the workspace`}
          description={t`The one that holds workspace.db and keys.json.`}
          value={folder}
          onChange={setFolder}
          focusFirst
        />
        {look.failed === undefined ? null : (
          <p className={styles["failure"]} role="alert">
            {look.failed}
          </p>
        )}
        <div className={styles["acts"]}>
          <Button type="submit" loading={look.busy}>
            <Trans>Open</Trans>
          </Button>
        </div>
      </form>
    </Frame>
  )
}
