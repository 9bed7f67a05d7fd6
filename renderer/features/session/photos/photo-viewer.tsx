import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Group, Modal } from "@mantine/core"
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react"
import { useEffect, useState } from "react"
import { momentWords } from "../../../ui/format.ts"
import styles from "./photos.module.css"
import { type Photograph, usePhotoActs, usePicture } from "./use-photos.ts"

interface ViewerProps {
  readonly photos: readonly Photograph[]
  /** Index of the one that is shown; -1 for none. */
  readonly shown: number
  readonly show: (at: number) => void
}

/** A photograph as large as the window, with its neighbours a key away. */
export function PhotoViewer({ photos, shown, show }: ViewerProps) {
  const { t } = useLingui()
  const photo = photos[shown]
  return (
    <Modal
      opened={photo !== undefined}
      onClose={() => show(-1)}
      fullScreen
      title={photo === undefined ? "" : t`Photograph ${shown + 1} of ${photos.length}`}
    >
      {photo === undefined ? null : <Large key={photo.id} photo={photo} at={shown} of={photos.length} show={show} />}
    </Modal>
  )
}

interface LargeProps {
  readonly photo: Photograph
  readonly at: number
  readonly of: number
  readonly show: (at: number) => void
}

function Large({ photo: { id, body }, at, of, show }: LargeProps) {
  const { t } = useLingui()
  const address = usePicture(id)
  const { remove, erase } = usePhotoActs(body.session, body.step)
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    const turn = ({ key }: KeyboardEvent) => {
      if (key === "ArrowLeft" && at > 0) show(at - 1)
      if (key === "ArrowRight" && at < of - 1) show(at + 1)
    }
    addEventListener("keydown", turn)
    return () => removeEventListener("keydown", turn)
  }, [at, of, show])
  return (
    <div className={styles["viewer"]}>
      <div className={styles["large"]}>
        {address === undefined ? null : (
          <img src={address} width={body.width} height={body.height} alt={t`Paper of this step`} />
        )}
      </div>
      {asked ? (
        <p className={styles["ask"]}>
          <Trans>The picture is erased from the workspace, from undo and from every backup. It cannot come back.</Trans>
        </p>
      ) : null}
      <Group>
        <Button
          variant="default"
          leftSection={<IconChevronLeft size={16} />}
          disabled={at === 0}
          onClick={() => show(at - 1)}
        >
          <Trans>Before</Trans>
        </Button>
        <Button
          variant="default"
          rightSection={<IconChevronRight size={16} />}
          disabled={at === of - 1}
          onClick={() => show(at + 1)}
        >
          <Trans>After</Trans>
        </Button>
        <span className={styles["about"]}>
          <Trans>Hung up {momentWords(body.addedAt)}. It is never on the wall.</Trans>
        </span>
        <Button variant="default" loading={remove.busy} onClick={() => remove.run(id)}>
          <Trans>Take it down</Trans>
        </Button>
        {asked ? (
          <Button color="brick" loading={erase.busy} onClick={() => erase.run(id)}>
            <Trans>Erase it for good</Trans>
          </Button>
        ) : (
          <Button variant="default" onClick={() => setAsked(true)}>
            <Trans>Erase…</Trans>
          </Button>
        )}
      </Group>
    </div>
  )
}
