import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Title } from "@mantine/core"
import { IconCheck, IconDownload } from "@tabler/icons-react"
import { useEffect, useState } from "react"
import type { Output } from "../../../shared/contract/index.ts"
import { bytesOf } from "../../ui/files.ts"
import { numberWords } from "../../ui/format.ts"
import styles from "./bundle.module.css"
import { Fingerprint } from "./fingerprint.tsx"
import { KindCounts } from "./kind-count.tsx"
import { useFocused } from "./use-focused.ts"

interface MadeBundleProps {
  readonly made: Output<"bundle.export">
  readonly onAgain: () => void
}

/** The file that was made, to be saved; its sign to compare where it arrives. */
export function MadeBundle({ made, onAgain }: MadeBundleProps) {
  const { t } = useLingui()
  const heading = useFocused<HTMLHeadingElement>()
  const [url, setUrl] = useState<string>()
  const [kilobytes, setKilobytes] = useState(0)
  useEffect(() => {
    const bytes = bytesOf(made.file.base64)
    const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }))
    setUrl(address)
    setKilobytes(Math.ceil(bytes.length / 1024))
    return () => URL.revokeObjectURL(address)
  }, [made])
  const size = numberWords(kilobytes)
  return (
    <section className={styles["made"]} aria-label={t`The file that was made`}>
      <Title order={2} ref={heading} tabIndex={-1} className={styles["done"] ?? ""}>
        <IconCheck size={22} aria-hidden />
        <Trans>It is made</Trans>
      </Title>
      <p role="status">
        <Trans>It was opened again with its passphrase, and every part was found whole.</Trans>
      </p>
      <KindCounts counts={made.counts} />
      <div className={styles["file"]}>
        <strong>{made.file.name}</strong>
        <span className={styles["quiet"]}>
          <Trans>{size} kB</Trans>
        </span>
      </div>
      <div className={styles["acts"]}>
        <Button component="a" href={url ?? ""} download={made.file.name} leftSection={<IconDownload size={18} />}>
          <Trans>Save the file</Trans>
        </Button>
        <Button variant="subtle" onClick={onAgain}>
          <Trans>Make another</Trans>
        </Button>
      </div>
      <Fingerprint sha256={made.sha256}>
        <Trans>The other laptop shows the same signs when nothing was changed on the way:</Trans>
      </Fingerprint>
    </section>
  )
}
