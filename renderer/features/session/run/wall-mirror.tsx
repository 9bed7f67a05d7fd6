import { msg } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button, Popover, TextInput } from "@mantine/core"
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react"
import { type FormEvent, type RefObject, useRef, useState } from "react"
import { useStore } from "zustand"
import type { RoomView } from "../../../../shared/contract/room.ts"
import type { MenuAction } from "../../../app/menu-actions.ts"
import { usePageActions } from "../../../app/use-menu-actions.ts"
import { RoomScreen } from "../../../room/room-screen.tsx"
import { useRecord, useStores } from "../../../stores/stores.tsx"
import { useWallState } from "../../../stores/use-wall-state.ts"
import { keyWords } from "../../../ui/key.tsx"
import { useAction } from "../../../ui/use-action.ts"
import { RUN_KEYS } from "./keys.ts"
import styles from "./wall-mirror.module.css"

/** What the room is seeing: a live picture, one word, and the acts that change it. */
export function WallMirror({ session }: { readonly session: string }) {
  const { t } = useLingui()
  const { wall, call } = useStores()
  const view = useStore(wall, (state) => state.view)
  const source = useRecord("wall", "wall")?.source
  const { mode, shown } = useWallState()
  const words = { off: t`Off`, live: t`Live`, blank: t`Blank`, frozen: t`Frozen`, check: t`Check` }
  const blank = useAction(() => call("wall.blank", {}))
  const freeze = useAction(() => call("wall.freeze", {}))
  const show = useAction((from: "session" | "impact") =>
    call("wall.show", {
      source: from === "session" ? { from, session } : { from, session, closing: false },
    }),
  )
  const blankKey = keyWords("mod+b")
  const freezeKey = keyWords("mod+shift+f")
  const stepKey = keyWords(RUN_KEYS.show)
  const off = mode === "off"
  return (
    <section className={styles["wall"]} aria-label={t`The wall`} data-mode={shown}>
      <div className={styles["picture"]} role="img" aria-label={t`What the room sees`} data-testid="mirror" inert>
        <Mirror view={view} />
      </div>
      <div className={styles["row"]}>
        <strong className={styles["word"]} data-testid="wall-word">
          {words[shown]}
        </strong>
        <Pages view={view} />
        <span className={styles["push"]} />
        <Button
          data-tip={t`Blank (${blankKey})`}
          size="compact-sm"
          variant="default"
          aria-pressed={shown === "blank"}
          disabled={off && shown === "off"}
          onClick={() => blank.run()}
        >
          <Trans>Blank</Trans>&nbsp;<kbd>{blankKey}</kbd>
        </Button>
        <Button
          data-tip={t`Freeze (${freezeKey})`}
          size="compact-sm"
          variant="default"
          aria-pressed={mode === "frozen"}
          disabled={off}
          onClick={() => freeze.run()}
        >
          <Trans>Freeze</Trans>
        </Button>
      </div>
      <fieldset className={styles["sources"]}>
        <legend className="sr-only">
          <Trans>What the wall shows</Trans>
        </legend>
        <Button
          data-tip={t`Show the step (${stepKey})`}
          size="compact-sm"
          variant="default"
          aria-pressed={!off && source?.from === "session"}
          onClick={() => show.run("session")}
        >
          <Trans>Step</Trans>
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          title={t`Show the impact sentence`}
          aria-pressed={!off && source?.from === "impact"}
          onClick={() => show.run("impact")}
        >
          <Trans>Impact</Trans>
        </Button>
        <RestingSlide pressed={!off && source?.from === "resting"} />
      </fieldset>
    </section>
  )
}

/** The very screen of the wall, small. A dark wall says in words that it is dark. */
function Mirror({ view }: { readonly view: RoomView }) {
  if (view.view === "off") return <Trans>Nothing is on the wall</Trans>
  if (view.view === "blank") return <Trans>The wall is blank</Trans>
  return (
    <div className={styles["screen"]}>
      <RoomScreen view={view} />
    </div>
  )
}

/** Turns the pages of what does not fit the wall at once. */
function Pages({ view }: { readonly view: RoomView }) {
  const { t } = useLingui()
  const { call } = useStores()
  const turn = useAction((to: number) => call("wall.page", { page: to }))
  const block = view.view === "exercise" && "pages" in view.block ? view.block : undefined
  const { page = 0, pages = 1 } = view.view === "map" ? view : (block ?? {})
  const by = useRef<(step: number) => void>(() => {})
  by.current = (step) => {
    if (page + step >= 0 && page + step < pages) turn.run(page + step)
  }
  usePageActions(useState(() => pageActions(by))[0])
  if (pages < 2) return null
  return (
    <span className={styles["pages"]}>
      <ActionIcon
        data-tip={t`Page before (${keyWords(RUN_KEYS.wallBack)})`}
        variant="subtle"
        size="sm"
        aria-label={t`Page before`}
        disabled={page === 0}
        onClick={() => by.current(-1)}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <span>
        <Trans>
          {page + 1} of {pages}
        </Trans>
      </span>
      <ActionIcon
        data-tip={t`Next page (${keyWords(RUN_KEYS.wallNext)})`}
        variant="subtle"
        size="sm"
        aria-label={t`Next page`}
        disabled={page + 1 >= pages}
        onClick={() => by.current(1)}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </span>
  )
}

function pageActions(by: RefObject<(step: number) => void>): readonly MenuAction[] {
  return [
    {
      id: "run-page-next",
      label: msg`Next page of the wall`,
      key: RUN_KEYS.wallNext,
      menu: "wall",
      inFields: true,
      run: () => by.current(1),
    },
    {
      id: "run-page-back",
      label: msg`Page before on the wall`,
      key: RUN_KEYS.wallBack,
      menu: "wall",
      inFields: true,
      run: () => by.current(-1),
    },
  ]
}

/** The community's name and, for a break, when it goes on. */
function RestingSlide({ pressed }: { readonly pressed: boolean }) {
  const { t } = useLingui()
  const { call } = useStores()
  const [open, setOpen] = useState(false)
  const [next, setNext] = useState("")
  const rest = useAction(
    (words: string) => call("wall.show", { source: { from: "resting", ...(words !== "" && { next: words }) } }),
    { done: () => setOpen(false) },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rest.run(next.trim())
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button size="compact-sm" variant="default" aria-pressed={pressed} onClick={() => setOpen(!open)}>
          <Trans>Resting…</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit} className={styles["rest"]}>
          <TextInput
            data-autofocus
            label={t`We go on at`}
            description={t`Shown under the name of the community. May stay empty.`}
            maxLength={60}
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          <Button type="submit">
            <Trans>Show the resting slide</Trans>
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
