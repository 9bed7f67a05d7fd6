import { Trans, useLingui } from "@lingui/react/macro"
import { TextInput } from "@mantine/core"
import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import type { Input } from "../../../../shared/contract/index.ts"
import {
  type Claimant,
  type DrawnLayer,
  type LineContext,
  readLine,
  refusalOf,
} from "../../../../shared/domain/claim-line.ts"
import { useWording } from "../../../stores/use-wording.ts"
import { tieLevelLabel, tieTypeWords } from "../../../ui/tie-words.ts"
import { useMap, useMapState } from "../use-map.ts"
import { useLineWords } from "./claim-words.ts"
import own from "./draw.module.css"
import { claimInput, useClaims } from "./use-claims.ts"

/** A line that was taken. */
export interface Entered {
  readonly at: number
  readonly line: string
  readonly sentence: string
}

interface EnteredProps {
  readonly entered: readonly Entered[]
  readonly onEntered: (one: Entered) => void
}

/** Who speaks, of which layer, and which groups their numbers mean. */
export interface ClaimWorld {
  readonly byNumber: ReadonlyMap<number, string>
  readonly nameOf: (number: number) => string
  readonly claimant: Claimant
  readonly layer: DrawnLayer
  readonly setClaimant: (claimant: Claimant) => void
  readonly setLayer: (layer: DrawnLayer) => void
  readonly claim: (input: Input<"tie.claim">) => void
}

/** The field on the map: what is drawn there is seen. */
export function ClaimField(props: EnteredProps) {
  const { store, graph } = useMap()
  const { byNumber, claim } = useClaims()
  const claimant = useMapState((state) => state.claimant)
  const layer = useMapState((state) => state.drawnLayer)
  const world: ClaimWorld = {
    byNumber,
    nameOf: (number) => graph.cardById.get(byNumber.get(number) ?? "")?.name ?? "?",
    claimant,
    layer,
    setClaimant: (next) => store.setState({ claimant: next }),
    setLayer: (drawnLayer) => store.setState({ drawnLayer }),
    claim: (input) => {
      claim(input)
      store.setState(({ layers }) => (layers.has(input.type) ? {} : { layers: new Set([...layers, input.type]) }))
    },
  }
  return <ClaimLines {...props} world={world} />
}

/** One field for ties as fast as they are called out. A key that cannot lead to a tie is not taken, and it says why. */
export function ClaimLines({ entered, onEntered, world }: EnteredProps & { readonly world: ClaimWorld }) {
  const { i18n, t } = useLingui()
  const { content } = useWording()
  const { byNumber, nameOf: named, claimant, layer, claim } = world
  const words = useLineWords(named)
  const [text, setText] = useState("")
  const [told, setTold] = useState("")
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const context: LineContext = { numbers: new Set(byNumber.keys()), layer }
  const type = (next: string) => {
    const refused = next.length < text.length ? undefined : refusalOf(next, context)
    if (refused === undefined) setText(next)
    setTold(refused === undefined ? "" : words.refusal(refused))
  }
  const enter = () => {
    if (text.trim() === "") return
    const line = readLine(text, context)
    if ("why" in line) {
      setTold(words.refusal(line))
      return
    }
    const done = (sentence: string) => {
      onEntered({ at: (entered[0]?.at ?? 0) + 1, line: text.trim(), sentence })
      setText("")
      setTold(sentence)
    }
    if (line.is === "claimant") {
      world.setClaimant(line.claimant)
      done(t`Now speaks: ${words.speaker(line.claimant)}`)
      return
    }
    if (line.is === "layer") {
      world.setLayer(line.layer)
      done(line.layer === "now" ? t`Ties as they are now` : t`Ties as they should be in 18 months`)
      return
    }
    const input = claimInput(line, claimant, layer, byNumber)
    if (input === undefined) return
    claim(input)
    const who = words.speaker(claimant)
    const how = line.denied ? t`no such tie` : tieLevelLabel(line.level, content)
    const tie = `${named(line.one)} ${tieTypeWords(i18n, line.type, content)} ${named(line.other)}`
    done([who, tie, how].filter((part) => part !== "").join(": "))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault()
      enter()
    }
    const last = entered[0]
    if (event.key === "ArrowUp" && text === "" && last !== undefined) {
      event.preventDefault()
      setText(last.line)
    }
    if (event.key === "Escape" && text !== "") {
      event.preventDefault()
      setText("")
    }
  }
  const pair = [...text.matchAll(/\d+/g)].slice(0, 2).map(([digits]) => Number(digits))
  const hint = /^\d/.test(text) ? pair.map((number) => (byNumber.has(number) ? named(number) : "…")).join(" – ") : ""
  return (
    <div>
      <TextInput
        ref={field}
        label={t`Tie`}
        description={<Trans>Numbers of two groups and what ties them, then Enter</Trans>}
        placeholder="4-7 2"
        value={text}
        onChange={({ currentTarget: { value } }) => type(value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
        classNames={{ input: own["line"] ?? "" }}
      />
      <p className={own["hint"]} aria-hidden="true">
        {hint}
      </p>
      <p className={own["told"]} role="status" aria-live="polite">
        {told}
      </p>
      <details className={own["help"]}>
        <summary>
          <Trans>What can be typed</Trans>
        </summary>
        <dl>
          <dt>4-7 2</dt>
          <dd>
            <Trans>4 and 7 work together at level 2 (0 to 5)</Trans>
          </dd>
          <dt>4-7 no</dt>
          <dd>
            <Trans>they have no contact</Trans>
          </dd>
          <dt>4&gt;9 money</dt>
          <dd>
            <Trans>4 gives money to 9; also info, data, refers, hosts, part. First letters are enough.</Trans>
          </dd>
          <dt>4-7 met</dt>
          <dd>
            <Trans>they have compared their work; never: they have not</Trans>
          </dd>
          <dt>t3</dt>
          <dd>
            <Trans>table 3 speaks now; by 4: group 4; me: the facilitator</Trans>
          </dd>
          <dt>wanted</dt>
          <dd>
            <Trans>levels as they should be; now: as they are</Trans>
          </dd>
          <dt>↑</dt>
          <dd>
            <Trans>takes the last line back into the field; said again by the same table, it is corrected</Trans>
          </dd>
        </dl>
      </details>
    </div>
  )
}
