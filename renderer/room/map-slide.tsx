import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { type RefCallback, useCallback, useState } from "react"
import type { RoomMap } from "../../shared/contract/room.ts"
import { WALL_LINES, type WallLine } from "../../shared/contract/room-map.ts"
import type { Size } from "../../shared/domain/map-space.ts"
import { MapDrawing } from "./map-drawing.tsx"
import styles from "./map-slide.module.css"
import { type Tone, toneOf } from "./map-tones.ts"
import screen from "./room-screen.module.css"
import { useFit } from "./use-fit.ts"

/** The map of groups: numbers in a ring or in columns, with the names of one page beside it. */
export function MapSlide({ view }: { readonly view: RoomMap }) {
  const { sentence, groups, page, pages } = view
  const fit = useFit(NAMES)
  const [box, measure] = useBox()
  const [left, right] = sides(view)
  return (
    <div className={screen["slide"]}>
      <header className={screen["header"]}>
        <span>
          <Plural value={view.all} one="# group" other="# groups" />
        </span>
        {pages > 1 && (
          <span>
            <Trans>
              Page {page + 1} of {pages}
            </Trans>
          </span>
        )}
      </header>
      <h1 className={screen["headline"]} style={{ fontSize: sentence && sentence.length > 60 ? "5cqh" : "6cqh" }}>
        {sentence ?? <Trans>Groups and their ties</Trans>}
      </h1>
      <div className={styles["map"]} data-layout={view.layout} ref={fit}>
        <Names of={left} groups={groups} />
        <div className={styles["picture"]} ref={measure}>
          {box === undefined ? null : <MapDrawing view={view} size={box} />}
        </div>
        <Names of={right} groups={groups} />
      </div>
      <footer className={screen["footer"]}>
        <Key view={view} />
      </footer>
    </div>
  )
}

/** Sizes of the names: up to 1/16 of the height while they are few, never below 24 pt. */
const NAMES = [16, 18, 20, 22, 25, 29, 33.75] as const

/** A whole ring has its names beside the discs: the right half runs down on the right, the left half up on the left. */
function sides({ groups, layout }: RoomMap): readonly [readonly number[], readonly number[]] {
  const named = groups.flatMap(({ name }, index) => (name === undefined ? [] : [index]))
  const half = Math.ceil(named.length / 2)
  const first = named.slice(0, half)
  const second = named.slice(half)
  return layout === "ring" && named.length === groups.length ? [second.toReversed(), first] : [first, second]
}

function Names({ of, groups }: { readonly of: readonly number[]; readonly groups: RoomMap["groups"] }) {
  return (
    <ul className={styles["names"]}>
      {of.map((index) => {
        const { number, name } = groups[index] ?? {}
        return (
          <li key={index}>
            {number !== undefined && <strong>{number}</strong>}
            <span dir="auto">{name}</span>
          </li>
        )
      })}
    </ul>
  )
}

const LINE_WORDS: Readonly<Record<WallLine, MessageDescriptor>> = {
  "works with": msg`works with`,
  "part of": msg`part of`,
  "sits at": msg`has a seat at`,
  informs: msg`informs`,
  "shares data": msg`shares data with`,
  "refers to": msg`refers people to`,
  "met to compare": msg`have compared their work`,
  hosts: msg`hosts`,
  funds: msg`funds`,
  "shared people": msg`a few people in both, or the number`,
  "shared organizations": msg`a few organisations in both, or the number`,
}

/** How groups stand, and what each kind of line says, beside a piece of it. */
function Key({ view: { layout, ties, elsewhere, says = {} } }: { readonly view: RoomMap }) {
  const { i18n } = useLingui()
  const kinds = WALL_LINES.filter((line) => ties.some((tie) => tie.line === line))
  const told = kinds.filter((line) => toneOf(line) === "told")
  const shared = kinds.filter((line) => toneOf(line) !== "told")
  const named = (line: WallLine) => says[line] ?? i18n._(LINE_WORDS[line])
  return (
    <ul className={styles["key"]}>
      <li>
        {layout === "ring" ? (
          <Trans>In a ring, by the alphabet</Trans>
        ) : (
          <Trans>In columns by the age where each begins</Trans>
        )}
      </li>
      {told.length > 0 && (
        <li>
          <Sample tone="told" />
          {told.length > 3 ? <Trans>ties between groups</Trans> : told.map(named).join(", ")}
        </li>
      )}
      {shared.map((line) => (
        <li key={line}>
          <Sample tone={toneOf(line)} />
          {named(line)}
        </li>
      ))}
      {ties.some(({ confirmed }) => !confirmed) && (
        <li>
          <Sample tone="told" dashed />
          <Trans>not yet confirmed by both</Trans>
        </li>
      )}
      {elsewhere > 0 && (
        <li>
          <Plural
            value={elsewhere}
            one="# tie goes to a group on another page"
            other="# ties go to groups on other pages"
          />
        </li>
      )}
    </ul>
  )
}

function Sample({ tone, dashed = false }: { readonly tone: Tone; readonly dashed?: boolean }) {
  return (
    <svg className={styles["sample"]} viewBox="0 0 8 2" aria-hidden="true">
      <path d="M0 1H8" className={styles["line"]} data-tone={tone} data-dashed={dashed} style={{ strokeWidth: 0.6 }} />
      {tone === "people" && <path d="M0 1H8" className={styles["gap"]} style={{ strokeWidth: 0.25 }} />}
    </svg>
  )
}

/** The size of an element in hundredths of the wall's height. */
function useBox(): [Size | undefined, RefCallback<HTMLElement>] {
  const [box, setBox] = useState<Size>()
  const measure = useCallback((element: HTMLElement | null) => {
    const wall = element?.closest("[data-view]")
    if (element === null || wall === null || wall === undefined) return undefined
    const look = () => {
      const unit = wall.clientHeight / 100
      if (unit === 0) return
      const next = { width: element.clientWidth / unit, height: element.clientHeight / unit }
      setBox((before) => (before?.width === next.width && before.height === next.height ? before : next))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, measure]
}
