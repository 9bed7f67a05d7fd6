import { Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button, Menu } from "@mantine/core"
import { IconArrowDown, IconArrowUp, IconCopy, IconPlus, IconTrash } from "@tabler/icons-react"
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react"
import type { OwnDraft, OwnExercise } from "../../../../shared/contract/own-exercise.ts"
import { blockSamples, withBlock, withBlockMoved, withoutBlock } from "../../../../shared/method/own-edit.ts"
import { readBlock } from "../../../../shared/method/own-in-plan.ts"
import { Page } from "../../../ui/page.tsx"
import { ownDefinition } from "../own-exercises.ts"
import { BlockFields } from "./block-fields.tsx"
import { BLOCK_NAMES } from "./block-kinds.ts"
import { ExerciseFields } from "./exercise-fields.tsx"
import { ExerciseMenu } from "./exercise-menu.tsx"
import styles from "./exercises.module.css"
import { ConsolePreview, WallPreview } from "./previews.tsx"
import { useSaveExercise } from "./use-exercises.ts"

interface EditorProps {
  readonly id: string
  readonly own: OwnExercise
}

/** One exercise of the facilitator's own: each change is kept at once, and Undo takes it back. */
export function ExerciseEditor({ id, own }: EditorProps) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState(0)
  const save = useSaveExercise(id)
  const { version: _, ...draft } = own
  const change = (next: Partial<OwnDraft>) => save({ ...draft, ...next })
  const exercise = useMemo(() => ownDefinition(id, own), [id, own])
  const at = Math.min(chosen, draft.blocks.length - 1)
  const block = draft.blocks[at]
  const kind = exercise?.blocks[at]?.kind
  const whole = chosen < 0
  const top = useRef<HTMLDivElement>(null)
  // the list that it was chosen from may have been turned far down
  useEffect(() => {
    top.current?.closest("main")?.scrollTo(0, 0)
  }, [])
  return (
    <Page
      title={own.title}
      lead={
        <Trans>
          Every change is kept at once. Plans that have not begun take it; what has begun stays as it was when it began.
        </Trans>
      }
      acts={
        <>
          <ExerciseMenu id={id} own={own} />
          <Button component="a" href="#/sessions/exercises" variant="default">
            <Trans>All exercises</Trans>
          </Button>
        </>
      }
    >
      <div className={styles["editor"]} ref={top}>
        <nav className={styles["blocks"]} aria-label={t`Parts of the exercise`}>
          <button type="button" aria-current={whole || undefined} onClick={() => setChosen(-1)}>
            <strong>
              <Trans>The exercise</Trans>
            </strong>
            <Trans>{own.minutes} min</Trans>
          </button>
          <BlockList draft={draft} at={whole ? -1 : at} choose={setChosen} save={save} />
          <AddBlock
            draft={draft}
            at={whole ? draft.blocks.length : at + 1}
            add={(next, place) => {
              save(next)
              setChosen(place)
            }}
          />
        </nav>
        <div className={styles["fields"]} key={whole ? "exercise" : block?.id}>
          {whole || block === undefined || kind === undefined ? (
            <ExerciseFields draft={draft} save={change} />
          ) : (
            <BlockFields
              block={block}
              kind={kind}
              before={draft.blocks.slice(0, at)}
              save={(next) => change({ blocks: draft.blocks.map((one, place) => (place === at ? next : one)) })}
            />
          )}
        </div>
        {exercise === undefined ? null : (
          <aside className={styles["previews"]}>
            <WallPreview exercise={exercise} at={Math.max(0, at)} />
            <ConsolePreview exercise={exercise} at={Math.max(0, at)} />
          </aside>
        )}
      </div>
    </Page>
  )
}

interface BlockListProps {
  readonly draft: OwnDraft
  /** The block that is open; -1 for none. */
  readonly at: number
  readonly choose: (at: number) => void
  readonly save: (draft: OwnDraft) => void
}

/** The blocks in their order; Alt with an arrow moves the one that is open. */
function BlockList({ draft, at, choose, save }: BlockListProps) {
  const { t, i18n } = useLingui()
  const { blocks } = draft
  const move = (by: -1 | 1) => {
    const next = withBlockMoved(draft, at, by)
    if (next === draft) return
    save(next)
    choose(at + by)
  }
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return
    event.preventDefault()
    move(event.key === "ArrowUp" ? -1 : 1)
  }
  const copy = () => {
    const found = blocks[at]
    const read = found === undefined ? undefined : readBlock(found)
    const next = read === undefined ? undefined : withBlock(draft, read, at + 1)
    if (next === undefined) return
    save(next)
    choose(at + 1)
  }
  return (
    <>
      <ol onKeyDown={keys}>
        {blocks.map(({ id, prompt, kind }, place) => (
          <li key={id}>
            <button type="button" aria-current={place === at || undefined} onClick={() => choose(place)}>
              <strong>{prompt}</strong>
              {Object.hasOwn(BLOCK_NAMES, kind) ? i18n._(BLOCK_NAMES[kind as keyof typeof BLOCK_NAMES]) : kind}
            </button>
          </li>
        ))}
      </ol>
      {at < 0 ? null : (
        <div className={styles["acts"]}>
          <Act label={t`Earlier (Alt ↑)`} disabled={at === 0} act={() => move(-1)}>
            <IconArrowUp size={18} />
          </Act>
          <Act label={t`Later (Alt ↓)`} disabled={at === blocks.length - 1} act={() => move(1)}>
            <IconArrowDown size={18} />
          </Act>
          <Act label={t`Copy this block`} disabled={false} act={copy}>
            <IconCopy size={18} />
          </Act>
          <Act label={t`Take this block out`} disabled={blocks.length === 1} act={() => save(withoutBlock(draft, at))}>
            <IconTrash size={18} />
          </Act>
        </div>
      )}
    </>
  )
}

interface ActProps {
  readonly label: string
  readonly disabled: boolean
  readonly act: () => void
  readonly children: React.ReactNode
}

function Act({ label, disabled, act, children }: ActProps) {
  return (
    <ActionIcon data-tip={label} variant="subtle" aria-label={label} disabled={disabled} onClick={act}>
      {children}
    </ActionIcon>
  )
}

interface AddProps {
  readonly draft: OwnDraft
  readonly at: number
  readonly add: (draft: OwnDraft, at: number) => void
}

/** Blocks to put in after the one that is open; those that lack what they need before them are not offered. */
function AddBlock({ draft, at, add }: AddProps) {
  const { i18n } = useLingui()
  const [open, setOpen] = useState(false)
  const offered = useMemo(
    () =>
      open
        ? blockSamples().flatMap((sample) => {
            const next = withBlock(draft, sample.block, at)
            return next === undefined ? [] : [{ ...sample, next }]
          })
        : [],
    [open, draft, at],
  )
  return (
    <Menu opened={open} onChange={setOpen} position="bottom-start" width={420} shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={16} />} disabled={draft.blocks.length >= 20}>
          <Trans>Add a block</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles["samples"] ?? ""}>
        {offered.map(({ key, kind, block, next }) => (
          <Menu.Item key={key} onClick={() => add(next, at)}>
            <strong>{i18n._(BLOCK_NAMES[kind])}</strong>
            <span className={styles["quiet"]}>{block.prompt}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
