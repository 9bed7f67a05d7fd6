import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button, Checkbox, CloseButton, Menu, SegmentedControl, TextInput } from "@mantine/core"
import { IconDots } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import type { FrameLayout } from "../../../../shared/contract/room-map.ts"
import { RoomScreen } from "../../../room/room-screen.tsx"
import { framesOf } from "../../../stores/frame-steps.ts"
import { useRecords, useStores } from "../../../stores/stores.tsx"
import { Key } from "../../../ui/key.tsx"
import { notify, useAction } from "../../../ui/use-action.ts"
import map from "../map.module.css"
import { useMap } from "../use-map.ts"
import { describeWall } from "./describe.ts"
import { Description } from "./description.tsx"
import { FrameList } from "./frame-list.tsx"
import { Pages } from "./pages.tsx"
import { TAKE_OFF_KEY, useTakeOff } from "./use-take-off.ts"
import { MOST, presentationsOf, type Shown, useDrawn, useOnWall, usePreview } from "./use-wall-frame.ts"
import styles from "./wall-panel.module.css"

/** Right: what the room would see, and sees; pictures kept for it, one after the other. */
export function WallPanel({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useLingui()
  const { call } = useStores()
  const { selection, graph } = useMap()
  const frames = useRecords("frame")
  const onWall = useOnWall()
  const [chosen, choose] = useState<string | undefined>(onWall)
  const [named, setNamed] = useState<string>()
  const [layout, setLayout] = useState<FrameLayout>("ring")
  const [sentence, setSentence] = useState("")
  const [only, setOnly] = useState(false)
  const [page, setPage] = useState(0)
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const names = presentationsOf(frames)
  const presentation = named ?? frames.get(chosen ?? "")?.presentation ?? names[0] ?? t`The map`
  const list = framesOf(frames, presentation)
  const kept = chosen === undefined ? undefined : frames.get(chosen)
  const drawn = useDrawn(only, layout, without)
  const shown: Shown = kept ?? { ...drawn, ...(sentence.trim() !== "" && { sentence: sentence.trim() }) }
  const preview = usePreview(shown, page)
  const look = (id: string | undefined) => {
    choose(id)
    setPage(0)
  }

  const add = async () => {
    const { id } = await call("frame.add", {
      ...shown,
      groups: [...shown.groups],
      ties: [...shown.ties],
      presentation,
    })
    setSentence("")
    setWithout(new Set())
    return id
  }
  const keep = useAction(add, { done: () => notify(t`Kept among the pictures for the wall.`) })
  const show = useAction(async (id: string | undefined) => {
    const frame = id ?? (await add())
    choose(frame)
    await call("wall.show", { source: { from: "map", frame } })
  })
  const edit = useAction((fields: { readonly sentence?: string; readonly layout?: FrameLayout }) =>
    call("frame.edit", { id: chosen ?? "", ...fields }),
  )
  const again = useAction(
    () => call("frame.edit", { id: chosen ?? "", shown: { groups: [...drawn.groups], ties: [...drawn.ties] } }),
    { done: () => notify(t`The picture shows what the map shows now.`) },
  )
  const takeOff = useTakeOff(chosen, shown, (id) => setWithout((before) => new Set([...before, id])))
  const { ties: lines } = shown
  const disputed = useMemo(() => {
    const own = new Set(lines)
    return graph.ties.filter(({ id, standing }) => standing === "disputed" && own.has(id))
  }, [graph, lines])
  const isUp = chosen !== undefined && chosen === onWall
  const chooses = selection.kind === "cards" && selection.ids.length > 0
  const tooMany = shown.groups.length > MOST.groups
  return (
    <aside className={`${map["facts"]} ${styles["panel"]}`} aria-label={t`On the wall`}>
      <div className={map["factsHead"]}>
        <h2>
          <Trans>On the wall</Trans>
        </h2>
        <CloseButton aria-label={t`Close`} onClick={onClose} />
      </div>
      <figure className={styles["figure"]} data-up={isUp}>
        <div className={styles["picture"]} role="img" aria-label={t`What the room sees of it`} inert>
          <div className={styles["screen"]}>{preview === undefined ? null : <RoomScreen view={preview.view} />}</div>
        </div>
        <figcaption>
          {isUp ? <Trans>On the wall now</Trans> : <Trans>What the room would see</Trans>}
          {preview?.view.view === "map" ? <Pages view={preview.view} onTurn={setPage} wall={isUp} /> : null}
        </figcaption>
      </figure>
      {preview?.view.view === "map" ? (
        <details>
          <summary>
            <Trans>Describe this map</Trans>
          </summary>
          <Description words={describeWall(i18n, preview.view)} />
        </details>
      ) : null}
      {tooMany ? (
        <p className={map["note"]}>
          <Trans>A picture holds up to {MOST.groups} groups. Choose some on the map, or narrow it by a lens.</Trans>
        </p>
      ) : null}
      <LeftOut leftOut={preview?.leftOut} />
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t`How groups stand`}
        value={shown.layout}
        onChange={(value) => {
          const next = value === "columns" ? "columns" : "ring"
          if (kept === undefined) setLayout(next)
          else edit.run({ layout: next })
        }}
        data={[
          { value: "ring", label: t`Ring, by the alphabet` },
          { value: "columns", label: t`Columns, by age` },
        ]}
      />
      <TextInput
        key={chosen ?? ""}
        size="xs"
        label={t`Sentence above it`}
        maxLength={200}
        {...(kept === undefined
          ? { value: sentence, onChange: (event) => setSentence(event.currentTarget.value) }
          : {
              defaultValue: kept.sentence ?? "",
              onBlur: (event) => edit.run({ sentence: event.currentTarget.value }),
            })}
      />
      {kept === undefined && chooses ? (
        <Checkbox
          size="xs"
          checked={only}
          onChange={(event) => setOnly(event.currentTarget.checked)}
          label={t`Only the chosen groups`}
        />
      ) : null}
      <div className={styles["acts"]}>
        <Button
          size="xs"
          disabled={isUp || tooMany || shown.groups.length === 0}
          loading={show.busy}
          onClick={() => show.run(chosen)}
        >
          <Trans>Show on the wall</Trans>
        </Button>
        {kept === undefined ? (
          <Button
            size="xs"
            variant="default"
            disabled={tooMany || shown.groups.length === 0}
            onClick={() => keep.run()}
          >
            <Trans>Keep for later</Trans>
          </Button>
        ) : (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="xs" variant="default" aria-label={t`More for this picture`}>
                <IconDots size={16} />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => again.run()}>
                <Trans>Show what the map shows now</Trans>
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <TakeOff takeOff={takeOff} disputed={disputed} />
      <FrameList
        names={names}
        presentation={presentation}
        onPresentation={setNamed}
        frames={list}
        chosen={chosen}
        onWall={onWall}
        onChoose={look}
      />
    </aside>
  )
}

interface LeftOutProps {
  readonly leftOut: { readonly groups: number; readonly ties: number } | undefined
}

function LeftOut({ leftOut: { groups, ties } = { groups: 0, ties: 0 } }: LeftOutProps) {
  if (groups + ties === 0) return null
  return (
    <p className={map["note"]}>
      <Trans>Stays on the console:</Trans>{" "}
      {[
        groups > 0 ? <Plural key="g" value={groups} one="# group" other="# groups" /> : null,
        groups > 0 && ties > 0 ? ", " : null,
        ties > 0 ? <Plural key="t" value={ties} one="# tie" other="# ties" /> : null,
      ]}
    </p>
  )
}

interface TakeOffProps {
  readonly takeOff: ReturnType<typeof useTakeOff>
  readonly disputed: readonly { readonly id: string }[]
}

/** What is chosen on the map goes off the wall by a key; lines that their sides tell differently are listed. */
function TakeOff({ takeOff, disputed }: TakeOffProps) {
  const { words, graph } = useMap()
  return (
    <>
      {takeOff.chosen === undefined ? null : (
        <Button size="xs" variant="default" rightSection={<Key of={TAKE_OFF_KEY} />} onClick={() => takeOff.run()}>
          <Trans>Take off: {takeOff.chosen}</Trans>
        </Button>
      )}
      {disputed.length === 0 ? null : (
        <section>
          <h3>
            <Trans>Told differently by its sides</Trans>
          </h3>
          <ul className={styles["list"]}>
            {disputed.map(({ id }) => {
              const tie = graph.ties.find((one) => one.id === id)
              return (
                <li key={id}>
                  <span>{tie === undefined ? "" : words.ends(tie).map(words.nameOf).join(" – ")}</span>
                  <Button size="compact-xs" variant="default" onClick={() => takeOff.tie(id)}>
                    <Trans>Take off</Trans>
                  </Button>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}
