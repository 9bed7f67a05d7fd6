import { Trans, useLingui } from "@lingui/react/macro"
import { Modal } from "@mantine/core"
import { useWording } from "../../stores/use-wording.ts"
import { useMap } from "./use-map.ts"
import { describeMap } from "./wall/describe.ts"
import { Description } from "./wall/description.tsx"

/** The map that is drawn, as a paragraph to read out or to paste. */
export function DescribeDialog({ onClose }: { readonly onClose: () => void }) {
  const { i18n } = useLingui()
  const { scene, day } = useMap()
  const { content } = useWording()
  return (
    <Modal opened onClose={onClose} title={<Trans>The map in words</Trans>}>
      <Description words={describeMap(i18n, { ...scene, day, content })} />
    </Modal>
  )
}
