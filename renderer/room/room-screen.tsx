import { Trans } from "@lingui/react/macro"
import { type CSSProperties, useState } from "react"
import type { RoomView } from "../../shared/contract/room.ts"
import { unreachable } from "../../shared/errors.ts"
import { RoomBlockView } from "./blocks.tsx"
import { MapSlide } from "./map-slide.tsx"
import styles from "./room-screen.module.css"
import { SlideTimer } from "./slide-timer.tsx"
import { useFit } from "./use-fit.ts"

/**
 * What the wall shows, filling whatever it is put in: all sizes follow the height of its box, so that the projector's
 * page and the small live picture on the console are the same thing.
 */
export function RoomScreen({ view }: { readonly view: RoomView }) {
  const ground = view.view === "off" || view.view === "blank" ? "dark" : (view.ground ?? "white")
  return (
    <div className={styles["screen"]} data-ground={ground} data-view={view.view}>
      {"rehearsal" in view && view.rehearsal === true ? (
        <p className={styles["rehearsal"]}>
          <Trans>Rehearsal: what stands here is invented</Trans>
        </p>
      ) : null}
      <Slide view={view} />
    </div>
  )
}

function Slide({ view }: { readonly view: RoomView }) {
  switch (view.view) {
    case "off":
    case "blank":
      return null
    case "resting":
      return <RestingSlide title={view.title} next={view.next} />
    case "impact":
      return <ImpactSlide sentence={view.sentence} draft={view.draft} />
    case "exercise":
      return <ExerciseSlide view={view} />
    case "map":
      return <MapSlide view={view} />
    case "cable":
      return view.line === undefined ? <WordSlide word={view.word} /> : <LineSlide line={view.line} />
    default:
      return unreachable(view)
  }
}

function RestingSlide({ title, next }: { readonly title: string; readonly next: string | undefined }) {
  const fit = useFit(LARGE)
  return (
    <div className={styles["centred"]} ref={fit}>
      <h1 className={styles["large"]}>{title}</h1>
      {next !== undefined && <p className={styles["next"]}>{next}</p>}
    </div>
  )
}

function ImpactSlide({ sentence, draft }: { readonly sentence: string; readonly draft: boolean }) {
  const fit = useFit(LARGE)
  return (
    <div className={styles["centred"]} ref={fit}>
      {draft && <Draft />}
      <h1 className={styles["large"]}>{sentence}</h1>
    </div>
  )
}

/** The word of the cable check, which the projector alone holds: the picture of it on the console shows that it is up. */
function WordSlide({ word = "· · · ·" }: { readonly word: string | undefined }) {
  return (
    <div className={styles["check"]}>
      <h1 className={styles["word"]}>{word}</h1>
      <p>
        <Trans>Checking the screen</Trans>
      </p>
    </div>
  )
}

/** The smallest letters of today, as they will stand there. */
function LineSlide({ line }: { readonly line: string }) {
  return (
    <div className={styles["check"]}>
      <h1>
        <Trans>Can the back row read this?</Trans>
      </h1>
      <p>{line}</p>
    </div>
  )
}

type Exercise = Extract<RoomView, { view: "exercise" }>

function ExerciseSlide({ view }: { readonly view: Exercise }) {
  const { title, block, footer, timer, voice, tables } = view
  const fading = useFadeAtReveal(block)
  const pages = "pages" in block ? block.pages : 1
  return (
    <div className={styles["slide"]}>
      <header className={styles["header"]}>
        <span>{title}</span>
        {voice !== undefined && <Voice voice={voice} />}
        {timer !== undefined && <SlideTimer timer={timer} />}
        {pages > 1 && "page" in block && (
          <span>
            <Trans>
              Page {block.page + 1} of {pages}
            </Trans>
          </span>
        )}
      </header>
      {block.kind === "line" || block.kind === "break" ? (
        // nothing but the sentence: it has the whole slide
        <span className={styles["none"]} />
      ) : (
        <h1 className={styles["headline"]} style={headlineSize(block.prompt)}>
          {block.prompt}
        </h1>
      )}
      <Content key={block.kind} block={block} fading={fading} />
      {tables !== undefined && <AtTables tables={tables} />}
      {footer !== undefined && (
        <footer className={styles["footer"]}>
          {footer.draft && <Draft />}
          <span>{footer.sentence}</span>
        </footer>
      )}
    </div>
  )
}

function Content({ block, fading }: { readonly block: Exercise["block"]; readonly fading: boolean }) {
  const fit = useFit(block.kind === "line" || block.kind === "break" ? LARGE : CONTENT)
  return (
    <div className={styles["content"]} ref={fit} data-fading={fading} data-kind={block.kind}>
      <RoomBlockView block={block} />
    </div>
  )
}

/** The block is at the tables: which there are, so that everybody finds one. Never who has handed in. */
function AtTables({ tables }: { readonly tables: readonly string[] }) {
  return (
    <div className={styles["tables"]} data-testid="wall-tables">
      <span>
        <Trans>At your tables</Trans>
      </span>
      <ol>
        {tables.map((table, at) => (
          <li key={`${at} ${table}`}>{table}</li>
        ))}
      </ol>
    </div>
  )
}

/** Whose turn it is in a round; who is next can get ready. */
function Voice({ voice: { now, next } }: { readonly voice: NonNullable<Exercise["voice"]> }) {
  return (
    <span className={styles["voice"]}>
      <strong>
        <Trans>Now: {now}</Trans>
      </strong>
      {next !== undefined && (
        <>
          {" · "}
          <Trans>then {next}</Trans>
        </>
      )}
    </span>
  )
}

function Draft() {
  return (
    <span className={styles["draft"]}>
      <Trans>Draft</Trans>
    </span>
  )
}

/** Content takes 1/14 of the height while there is little of it, and no less than 1/22; below that only what does not fit otherwise. */
const CONTENT = [14, 16, 18, 20, 22, 25, 29, 33.75] as const
const LARGE = [9, 10, 11, 12, 14, 16, 18, 20, 22, 25, 29, 33.75] as const

/** A long prompt is said smaller, so that it leaves room for what it asks for. */
function headlineSize(prompt: string): CSSProperties {
  const part = prompt.length <= 45 ? 14 : prompt.length <= 110 ? 17 : 21
  return { fontSize: `${(100 / part).toFixed(2)}cqh` }
}

/** True when the block at hand has just been revealed: the one moment at which the wall fades. */
function useFadeAtReveal(block: Exercise["block"]): boolean {
  const state = { place: `${block.kind} ${block.prompt}`, revealed: "revealed" in block && block.revealed }
  const [last, setLast] = useState({ ...state, fading: false })
  if (last.place !== state.place || last.revealed !== state.revealed) {
    setLast({ ...state, fading: last.place === state.place && state.revealed })
  }
  return last.fading
}
