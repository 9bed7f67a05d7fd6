import { Trans, useLingui } from "@lingui/react/macro"
import { Button, FileInput, TextInput, Title } from "@mantine/core"
import { IconFileZip } from "@tabler/icons-react"
import { type DragEvent, type FormEvent, useState } from "react"
import type { FileContent } from "../../../shared/contract/common.ts"
import type { Output } from "../../../shared/contract/index.ts"
import { useStores } from "../../stores/stores.tsx"
import { momentWords } from "../../ui/format.ts"
import { PassphraseField } from "../../ui/passphrase-field.tsx"
import styles from "./bundle.module.css"
import { BundleProgress } from "./bundle-progress.tsx"
import { bundleContent } from "./file-bytes.ts"
import { Fingerprint } from "./fingerprint.tsx"
import { KindCounts } from "./kind-count.tsx"
import { isAgreed, NewPassphrase, NOTHING_TYPED } from "./new-passphrase.tsx"
import { useFocused } from "./use-focused.ts"
import { useTask } from "./use-task.ts"

/** A bundle that was opened, and what opened it. */
interface Looked {
  readonly file: FileContent
  readonly passphrase: string
  readonly found: Output<"bundle.inspect">
}

/** Brings a bundle in from the start screen: choose, look inside, then a workspace under a name and passphrase of its own. */
export function BundleImport({ onMade }: { readonly onMade: (recoveryCode: string) => void }) {
  const [looked, setLooked] = useState<Looked>()
  return (
    <div className={styles["frame"]}>
      {looked === undefined ? (
        <Choose onLooked={setLooked} />
      ) : (
        <BringIn looked={looked} onAnother={() => setLooked(undefined)} onMade={onMade} />
      )}
    </div>
  )
}

function Choose({ onLooked }: { readonly onLooked: (looked: Looked) => void }) {
  const { t } = useLingui()
  const { call } = useStores()
  const [file, setFile] = useState<File | null>(null)
  const [over, setOver] = useState(false)
  const [passphrase, setPassphrase] = useState("")
  const looking = useTask(async (id, chosen: File, secret: string): Promise<Looked> => {
    const content = await bundleContent(chosen)
    const found = await call("bundle.inspect", { file: content, passphrase: secret }, { id })
    return { file: content, passphrase: secret, found }
  }, onLooked)
  const choose = (chosen: File | null) => {
    looking.clear()
    setFile(chosen)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer.files.item(0))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file !== null && passphrase !== "") looking.run(file, passphrase)
  }
  if (looking.busy) return <BundleProgress progress={looking.progress} stop={looking.stop} />
  return (
    <form
      onSubmit={submit}
      className={styles["form"]}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileInput
        label={t`The file`}
        description={t`Its name ends in .junction.age. You can also drop it here.`}
        placeholder={t`Choose a file`}
        leftSection={<IconFileZip size={18} />}
        value={file}
        onChange={choose}
        clearable
        clearButtonProps={{ "aria-label": t`Take this file away` }}
      />
      <PassphraseField
        label={t`Its passphrase`}
        description={t`The one that was chosen where the file was made.`}
        value={passphrase}
        onChange={(typed) => {
          looking.clear()
          setPassphrase(typed)
        }}
        error={looking.failed}
      />
      <Button type="submit" disabled={file === null || passphrase === ""}>
        <Trans>Look inside</Trans>
      </Button>
      <p className={styles["quiet"]}>
        <Trans>Nothing is written yet; you see what is in it first.</Trans>
      </p>
    </form>
  )
}

interface BringInProps {
  readonly looked: Looked
  readonly onAnother: () => void
  readonly onMade: (recoveryCode: string) => void
}

function BringIn({ looked, onAnother, onMade }: BringInProps) {
  const { t } = useLingui()
  const { call, vault } = useStores()
  const { file, passphrase, found } = looked
  const heading = useFocused<HTMLHeadingElement>()
  const [name, setName] = useState(found.name)
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const bringing = useTask(
    async (id) => {
      // the start screen stays for the recovery code, though the workspace is open already
      vault.setState({ held: true })
      try {
        const input = { file, passphrase, name: name.trim(), newPassphrase: typed.first }
        return await call("bundle.import", input, { id })
      } catch (error) {
        vault.setState({ held: false })
        throw error
      }
    },
    ({ recoveryCode }) => onMade(recoveryCode),
  )
  const ready = name.trim() !== "" && isAgreed(typed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) bringing.run()
  }
  const madeAt = momentWords(found.madeAt)
  const version = found.appVersion
  return (
    <>
      <section className={styles["made"]}>
        <Title order={2} ref={heading} tabIndex={-1}>
          {found.name}
        </Title>
        <p role="status">
          <Trans>
            Made on {madeAt} by Junction {version}. Every part of it is whole.
          </Trans>
        </p>
        <KindCounts counts={found.counts} />
        <Fingerprint sha256={found.sha256}>
          <Trans>The laptop that made it showed the same signs when nothing was changed on the way:</Trans>
        </Fingerprint>
      </section>
      {bringing.busy ? (
        <BundleProgress progress={bringing.progress} stop={bringing.stop} />
      ) : (
        <form onSubmit={submit} className={styles["form"]}>
          <Title order={2}>
            <Trans>A workspace of its own</Trans>
          </Title>
          <p className={styles["quiet"]}>
            <Trans>What you have on this laptop already stays as it is.</Trans>
          </p>
          <TextInput
            label={t`Name`}
            value={name}
            maxLength={300}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NewPassphrase value={typed} onChange={setTyped} beside={name} />
          {bringing.failed === undefined ? null : <p role="alert">{bringing.failed}</p>}
          <div className={styles["acts"]}>
            <Button type="submit" disabled={!ready}>
              <Trans>Bring it in</Trans>
            </Button>
            <Button variant="subtle" onClick={onAnother}>
              <Trans>Another file</Trans>
            </Button>
          </div>
        </form>
      )}
    </>
  )
}
