import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, Menu, Title } from "@mantine/core"
import { useMediaQuery } from "@mantine/hooks"
import { IconArrowsShuffle, IconDeviceTv, IconDownload, IconLink } from "@tabler/icons-react"
import { type RefObject, useState } from "react"
import { tieCount } from "../../../shared/domain/map-parts.ts"
import type { Measure } from "../../canvas/fit-text.ts"
import { useStores } from "../../stores/stores.tsx"
import { DescribeDialog } from "./describe-dialog.tsx"
import { FilesDialog } from "./files-dialog.tsx"
import { FindField } from "./find-field.tsx"
import styles from "./map.module.css"
import { NARROW } from "./narrow.ts"
import { useMap, useMapState } from "./use-map.ts"
import { CONNECT_KEY, DRAW_KEY, useMapActions } from "./use-map-actions.ts"
import { usePicture } from "./use-picture.ts"
import type { Placing } from "./use-placing.ts"
import { ShareDone, StopOrGoOn } from "./views/working.tsx"

interface MapBarProps {
  readonly placing: Placing
  readonly measure: Measure | undefined
  readonly find: RefObject<HTMLInputElement | null>
  readonly onFind: (id: string) => void
  readonly onConnect: (from: string | undefined) => void
}

/** The page's name, how much is drawn, and its acts. */
export function MapBar({ placing, measure, find, onFind, onConnect }: MapBarProps) {
  const { t } = useLingui()
  const { store, scene: drawn, whole, asks, selection, counting } = useMap()
  // while it is asked what to show, nothing is drawn
  const scene = asks ? whole : drawn
  const ties = asks ? tieCount(whole) : drawn.ties.length
  const outline = useMapState((state) => state.outline)
  const lines = useMapState((state) => state.outline || state.look.view === "lines")
  const drawing = useMapState((state) => state.drawing)
  const picture = usePicture(measure)
  const [describing, setDescribing] = useState(false)
  const [filing, setFiling] = useState(false)
  const wall = useMapState((state) => state.wall)
  const { route } = useStores()
  const toPaper = () => route.getState().go("map", "print")
  const chosen = selection.kind === "cards" ? selection.ids[0] : undefined
  useMapActions({
    turnOutline: () => store.setState({ outline: !outline }),
    turnFigures: () => store.setState(({ figures }) => ({ figures: !figures })),
    connect: () => onConnect(chosen),
    draw: () => store.setState(({ drawing: was }) => ({ drawing: !was, figures: false })),
    find: () => find.current?.focus(),
    arrangeByForce: placing.arrangeByForce,
    arrangeInRing: placing.arrangeInRing,
    wall: () => store.setState({ wall: !wall }),
    savePng: picture.savePng,
    saveSvg: picture.saveSvg,
    describe: () => setDescribing(true),
    files: () => setFiling(true),
    paper: toPaper,
  })
  const narrow = useMediaQuery(NARROW)
  const groups = scene.cards.filter(({ is }) => is === "group").length
  const organizations = scene.cards.length - groups
  return (
    <header className={styles["bar"]}>
      <Title order={1}>
        <Trans>Map</Trans>
      </Title>
      <span className={styles["base"]}>
        <Plural value={groups} one="# group" other="# groups" />
        {organizations === 0 || !lines ? null : (
          <>
            {", "}
            <Plural value={organizations} one="# organisation" other="# organisations" />
          </>
        )}
        {lines ? (
          <>
            {", "}
            <Plural value={ties} one="# tie shown" other="# ties shown" />
          </>
        ) : null}
        {counting.state === "computing" ? (
          <span role="status">
            {", "}
            <Trans>shared seats are being counted…</Trans> <ShareDone of={counting} />
          </span>
        ) : null}
        {counting.state === "cancelled" ? (
          <>
            {", "}
            <Trans>shared seats are not counted</Trans>
          </>
        ) : null}
        <StopOrGoOn of={counting} />
      </span>
      <FindField cards={scene.cards} find={find} onFind={onFind} />
      <Button.Group>
        <Button
          variant="default"
          leftSection={<IconLink size={16} />}
          title={CONNECT_KEY}
          onClick={() => onConnect(chosen)}
        >
          <Trans>Add a tie…</Trans>
        </Button>
        <Button
          variant={drawing ? "light" : "default"}
          aria-pressed={drawing}
          title={DRAW_KEY}
          onClick={() => store.setState({ drawing: !drawing, figures: false })}
        >
          <Trans>By number</Trans>
        </Button>
      </Button.Group>
      <Button
        variant="default"
        leftSection={narrow ? null : <IconDeviceTv size={16} />}
        aria-label={t`On the wall…`}
        aria-pressed={wall}
        onClick={() => store.setState({ wall: !wall })}
      >
        {narrow ? <IconDeviceTv size={16} /> : <Trans>On the wall…</Trans>}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconArrowsShuffle size={16} />} loading={placing.busy}>
            <Trans>Arrange</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={placing.arrangeByForce}>
            <Trans>By ties: those with ties come close</Trans>
          </Menu.Item>
          <Menu.Item onClick={placing.arrangeInRing}>
            <Trans>In a ring, in alphabetical order</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} />} loading={picture.busy}>
            <Trans>Save picture</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={picture.savePng}>
            <Trans>Picture (PNG), for documents and slides</Trans>
          </Menu.Item>
          <Menu.Item onClick={picture.saveSvg}>
            <Trans>Drawing (SVG), sharp at any size</Trans>
          </Menu.Item>
          <Menu.Item onClick={toPaper}>
            <Trans>On paper: one sheet, or a poster of several…</Trans>
          </Menu.Item>
          <Menu.Item onClick={() => setDescribing(true)}>
            <Trans>A description in words…</Trans>
          </Menu.Item>
          <Menu.Label>
            <Trans>What is drawn now, without names of people</Trans>
          </Menu.Label>
          <Menu.Divider />
          <Menu.Item onClick={() => setFiling(true)}>
            <Trans>Kumu, GraphML, CSV: the whole map for another program…</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {filing ? <FilesDialog onClose={() => setFiling(false)} /> : null}
      {describing ? <DescribeDialog onClose={() => setDescribing(false)} /> : null}
    </header>
  )
}
