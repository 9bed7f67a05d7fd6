import { Trans, useLingui } from "@lingui/react/macro"
import { Button, FileButton, UnstyledButton } from "@mantine/core"
import { IconCamera } from "@tabler/icons-react"
import { useState } from "react"
import { PhotoViewer } from "./photo-viewer.tsx"
import styles from "./photos.module.css"
import { type Photograph, useArriving, usePhotoActs, usePhotos, usePicture } from "./use-photos.ts"

interface StripProps {
  readonly session: string
  readonly step: number
}

/** The photographs of paper that hang on a step, and where more are dropped, pasted or chosen. For the console alone. */
export function PhotoStrip({ session, step }: StripProps) {
  const { t } = useLingui()
  const photos = usePhotos(session, step)
  const { add } = usePhotoActs(session, step)
  useArriving(add.run)
  return (
    <section className={styles["strip"]} aria-label={t`Photographs of paper`}>
      <FileButton multiple accept="image/jpeg,image/png,.heic,.heif" onChange={add.run}>
        {(props) => (
          <Button
            {...props}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconCamera size={16} />}
            loading={add.busy}
            title={t`JPEG or PNG. They can also be dropped here or pasted. Place and time are taken out.`}
          >
            <Trans>Photographs…</Trans>
          </Button>
        )}
      </FileButton>
      <PhotoList photos={photos} />
    </section>
  )
}

/** Small pictures that open large. */
export function PhotoList({ photos }: { readonly photos: readonly Photograph[] }) {
  const { t } = useLingui()
  const [open, setOpen] = useState<string>()
  const shown = photos.findIndex(({ id }) => id === open)
  if (photos.length === 0) return null
  return (
    <>
      <ul className={styles["photos"]}>
        {photos.map(({ id }, at) => (
          <li key={id}>
            <UnstyledButton
              className={styles["photo"] ?? ""}
              aria-label={t`Photograph ${at + 1} of ${photos.length}`}
              onClick={() => setOpen(id)}
            >
              <Small id={id} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <PhotoViewer photos={photos} shown={shown} show={(at) => setOpen(photos[at]?.id)} />
    </>
  )
}

function Small({ id }: { readonly id: string }) {
  const address = usePicture(id)
  return address === undefined ? null : <img src={address} alt="" />
}
