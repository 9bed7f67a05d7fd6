import { Trans, useLingui } from "@lingui/react/macro"
import { Anchor, Button, TextInput } from "@mantine/core"
import { useState } from "react"
import { SHORTEST_PASSPHRASE } from "../../../shared/contract/vault.ts"
import { useStores } from "../../stores/stores.tsx"
import { PassphraseField } from "../../ui/passphrase-field.tsx"
import { StrengthHint } from "../../ui/strength-hint.tsx"
import { useAction } from "../../ui/use-action.ts"
import { useFirstInvalid } from "../../ui/use-first-invalid.ts"
import { FolderField } from "./folder-field.tsx"
import { Frame } from "./frame.tsx"
import styles from "./start-page.module.css"

interface NewCommunityProps {
  readonly onBack: () => void
  /** The workspace is open; its recovery code is told once. */
  readonly onMade: (recoveryCode: string) => void
}

/** A new workspace: a name and a passphrase, and a folder for those who want another one. */
export function NewCommunity({ onBack, onMade }: NewCommunityProps) {
  const { t } = useLingui()
  const { call, vault } = useStores()
  const [name, setName] = useState("")
  const [passphrase, setPassphrase] = useState("")
  const [again, setAgain] = useState("")
  const [folder, setFolder] = useState("")
  const [choosing, setChoosing] = useState(false)
  const [tries, setTries] = useState(0)
  const tried = tries > 0
  const form = useFirstInvalid(tries)
  const create = useAction(
    async () => {
      // held before it opens, so that the code is seen before the shell is
      vault.setState({ held: true })
      try {
        const place = folder.trim() === "" ? {} : { folder: folder.trim() }
        return await call("vault.create", { name: name.trim(), passphrase, ...place })
      } catch (error) {
        vault.setState({ held: false })
        throw error
      }
    },
    { notice: false, done: ({ recoveryCode }) => onMade(recoveryCode) },
  )
  const short = Array.from(passphrase).length < SHORTEST_PASSPHRASE
  const differs = passphrase !== again
  const submit = () => {
    setTries(tries + 1)
    if (name.trim() !== "" && !short && !differs) create.run()
  }

  return (
    <Frame
      title={<Trans>New community</Trans>}
      lead={<Trans>Groups, sessions and decisions of one community stay together in one encrypted workspace.</Trans>}
      onBack={onBack}
    >
      <form
        className={styles["form"]}
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <TextInput
          label={t`Name of the community`}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && name.trim() === "" ? t`A name is needed; it can be changed later.` : undefined}
          maxLength={300}
          autoComplete="off"
          autoFocus
        />
        <PassphraseField
          label={t`Passphrase`}
          value={passphrase}
          onChange={setPassphrase}
          error={tried && short ? t`A passphrase needs at least 8 characters.` : undefined}
        />
        <StrengthHint passphrase={passphrase} beside={name} />
        <PassphraseField
          label={t`Passphrase again`}
          value={again}
          onChange={setAgain}
          error={tried && !short && differs ? t`The two are not the same.` : undefined}
        />
        {choosing ? (
          <FolderField
            label={t`Folder`}
            description={t`An empty folder, or one that is still to be made. Left blank, Junction makes one.`}
            value={folder}
            onChange={setFolder}
            focusFirst
          />
        ) : (
          <div>
            <Anchor component="button" type="button" size="sm" onClick={() => setChoosing(true)}>
              <Trans>Keep it in a folder of my own choice</Trans>
            </Anchor>
          </div>
        )}
        {create.failed === undefined ? null : (
          <p className={styles["failure"]} role="alert">
            {create.failed}
          </p>
        )}
        <div className={styles["acts"]}>
          <Button type="submit" loading={create.busy}>
            <Trans>Create</Trans>
          </Button>
        </div>
      </form>
    </Frame>
  )
}
