import { Plural, Trans } from "@lingui/react/macro"
import { Button, Group, Title } from "@mantine/core"
import { useEffect, useRef } from "react"
import type { Output } from "../../../shared/contract/index.ts"
import { useStores } from "../../stores/stores.tsx"
import { useAction } from "../../ui/use-action.ts"
import styles from "./import.module.css"
import { ImportLog } from "./import-logs.tsx"
import { SaySame, useUncoded } from "./say-same.tsx"

interface ImportResultProps {
  readonly result: Output<"import.run">
  readonly startOver: () => void
}

/** What came in, and the two ways on: back, or to the map. */
export function ImportResult({ result: { counts, log }, startOver }: ImportResultProps) {
  const { call, route } = useStores()
  const uncoded = useUncoded()
  const title = useRef<HTMLHeadingElement>(null)
  const undo = useAction(() => call("records.undo", {}), { done: startOver })
  useEffect(() => title.current?.focus(), [])
  const { results } = counts
  // words that nobody has matched say nothing about what groups have in common
  const sayFirst = uncoded > 0
  return (
    <div className={styles["done"]} role="status">
      <Title order={2} ref={title} tabIndex={-1}>
        <Trans>It is in</Trans>
      </Title>
      <ul>
        {counts.coalitions > 0 ? (
          <li>
            <Plural value={counts.coalitions} one="# group" other="# groups" />
          </li>
        ) : null}
        {counts.persons > 0 ? (
          <li>
            <Plural value={counts.persons} one="# person" other="# people" />
          </li>
        ) : null}
        {counts.organizations > 0 ? (
          <li>
            <Plural value={counts.organizations} one="# organisation" other="# organisations" />
          </li>
        ) : null}
        {counts.seats > 0 ? (
          <li>
            <Plural value={counts.seats} one="# seat" other="# seats" />
          </li>
        ) : null}
        {counts.ties > 0 ? (
          <li>
            <Plural value={counts.ties} one="# tie" other="# ties" />
          </li>
        ) : null}
        {counts.updates > 0 ? (
          <li>
            <Plural value={counts.updates} one="# known entry changed" other="# known entries changed" />
          </li>
        ) : null}
      </ul>
      {results.question > 0 ? (
        <p>
          <Plural
            value={results.question}
            one="# row waits for an answer. It is kept under Import."
            other="# rows wait for an answer. They are kept under Import."
          />
        </p>
      ) : null}
      {results.cannot > 0 ? (
        <p>
          <Plural value={results.cannot} one="# row was left out." other="# rows were left out." />
        </p>
      ) : null}
      <Group gap="xs">
        {sayFirst ? <SaySame left={uncoded} /> : null}
        <Button variant={sayFirst ? "default" : "filled"} onClick={() => route.getState().go("map")}>
          <Trans>Show on the map</Trans>
        </Button>
        <Button variant="default" onClick={() => route.getState().go("groups")}>
          <Trans>To the groups</Trans>
        </Button>
        <Button variant="default" loading={undo.busy} onClick={() => undo.run()}>
          <Trans>Undo</Trans>
        </Button>
        <Button variant="subtle" onClick={startOver}>
          <Trans>Bring in another file</Trans>
        </Button>
      </Group>
      <ImportLog id={log} />
    </div>
  )
}
