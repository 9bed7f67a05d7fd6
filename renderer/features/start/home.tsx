import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Switch } from "@mantine/core"
import { IconArchive, IconCompass, IconFolderOpen, IconPackageImport, IconPlus } from "@tabler/icons-react"
import { useEffect, useState } from "react"
import type { Output } from "../../../shared/contract/index.ts"
import { useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"
import { Frame } from "./frame.tsx"
import { RecentRows } from "./recent-rows.tsx"
import styles from "./start-page.module.css"
import type { StartView } from "./start-view.ts"
import { useSample } from "./use-sample.ts"

type Recent = Output<"vault.recent">

/** The recent communities as plain rows, one primary button, and the other ways in. */
export function Home({ go }: { readonly go: (view: StartView) => void }) {
  const { t } = useLingui()
  const { call } = useStores()
  const [recent, setRecent] = useState<Recent>()
  const { run: load } = useAction(async () => setRecent(await call("vault.recent", {})))
  const { run: hideNames } = useAction(
    async (hide: boolean) => {
      setRecent((now) => now && { ...now, hideNames: hide })
      await call("vault.hideNames", { hide })
    },
    { done: load },
  )
  const { run: forget } = useAction((folder: string) => call("vault.forget", { folder }), { done: load })
  const sample = useSample(recent?.workspaces ?? [], (folder) => go({ at: "unlock", folder }))
  useEffect(() => load(), [load])
  if (recent === undefined) return null
  const known = recent.workspaces.length > 0

  return (
    <Frame
      title="Junction"
      lead={<Trans>Everything stays on this computer, encrypted. Nothing needs the internet.</Trans>}
    >
      {known ? (
        <section aria-label={t`Recent communities`}>
          <RecentRows
            workspaces={recent.workspaces}
            onOpen={(folder) => go({ at: "unlock", folder })}
            onForget={forget}
          />
        </section>
      ) : null}
      <div className={styles["acts"]}>
        <Button leftSection={<IconPlus size={16} />} onClick={() => go({ at: "new" })} autoFocus={!known}>
          <Trans>New community</Trans>
        </Button>
      </div>
      <div className={styles["besides"]}>
        <Button
          variant="default"
          justify="flex-start"
          leftSection={<IconCompass size={16} />}
          onClick={() => sample.run()}
          loading={sample.busy}
        >
          <Trans>Explore the sample</Trans>
        </Button>
        <Button
          variant="default"
          justify="flex-start"
          leftSection={<IconFolderOpen size={16} />}
          onClick={() => go({ at: "open-folder" })}
        >
          <Trans>Open a folder</Trans>
        </Button>
        <Button
          variant="default"
          justify="flex-start"
          leftSection={<IconArchive size={16} />}
          onClick={() => go({ at: "restore" })}
        >
          <Trans>Restore a backup</Trans>
        </Button>
        <Button
          variant="default"
          justify="flex-start"
          leftSection={<IconPackageImport size={16} />}
          onClick={() => go({ at: "bundle-import" })}
        >
          <Trans>Bring in a bundle</Trans>
        </Button>
      </div>
      {known ? (
        <Switch
          checked={!recent.hideNames}
          onChange={(event) => hideNames(!event.currentTarget.checked)}
          label={t`Show the communities' names here`}
          description={t`Names are then written readably on this computer, and whoever opens Junction sees them.`}
        />
      ) : null}
    </Frame>
  )
}
