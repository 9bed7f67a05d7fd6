import { Plural, Trans, useLingui } from "@lingui/react/macro"
import type { MapFigures } from "../../../../shared/domain/map-figures.ts"
import { useMap } from "../use-map.ts"
import { FieldFigure, TeethFigure } from "./answer-figures.tsx"
import { BaseOf, FigureRow, Lines } from "./figure.tsx"
import styles from "./figures.module.css"
import { VOICE_REASONS } from "./reasons.ts"
import { shareWords } from "./share-words.ts"

/** How much of the map has been confirmed, and who is heard in it. METHOD.md D4. */
export function CoverageFigures({ figures: { verified, voice } }: { readonly figures: MapFigures }) {
  const { i18n } = useLingui()
  const { words } = useMap()
  const each = [...voice.groups].filter(([, { value }]) => value !== null)
  const byName = each.sort(([a], [b]) => words.nameOf(a).localeCompare(words.nameOf(b)))
  return (
    <section>
      <h3>
        <Trans>Coverage and voice</Trans>
      </h3>
      <ul className={styles["list"]}>
        <FigureRow
          name={<Trans>Confirmed profiles</Trans>}
          audience="room"
          value={verified.value === null ? undefined : <BaseOf known={verified.known} of={verified.of} />}
          reason={<Trans>There are no groups.</Trans>}
        >
          <Trans>Groups that have confirmed any of their profile themselves.</Trans>
        </FigureRow>
        <FieldFigure />
        <FigureRow
          name={<Trans>Residents and young people</Trans>}
          audience="room"
          value={voice.value === null ? undefined : shareWords(voice.value)}
          reason={voice.value === null ? i18n._(VOICE_REASONS[voice.reason]) : undefined}
          inputs={
            <>
              <p className={styles["sentence"]}>
                <Trans>
                  {voice.held} of {voice.seats} seats, over {voice.coverage.known} of {voice.coverage.of} groups that
                  have counted all three.
                </Trans>{" "}
                {voice.doNotAddUp.length === 0 ? null : (
                  <Plural
                    value={voice.doNotAddUp.length}
                    one="Of # group the numbers do not add up; it is left out."
                    other="Of # groups the numbers do not add up; they are left out."
                  />
                )}
              </p>
              <Lines
                lines={byName.map(([id, { held, seats }]) => ({
                  key: id,
                  ids: [id],
                  words: words.nameOf(id),
                  value: <BaseOf known={held} of={seats} />,
                }))}
              />
            </>
          }
        >
          <Trans>Of all seats, so many are held by residents and young people.</Trans>
        </FigureRow>
        <TeethFigure />
      </ul>
    </section>
  )
}
