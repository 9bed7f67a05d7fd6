import { Trans, useLingui } from "@lingui/react/macro"
import type { Behind } from "../../../shared/domain/overlap-coded.ts"
import type { DimensionOverlap } from "../../../shared/domain/overlap-dimensions.ts"
import styles from "./coding.module.css"

interface OwnWordsProps {
  readonly of: DimensionOverlap
  readonly names: { readonly a: string; readonly b: string }
}

/** The groups' own words behind a figure: those that nobody has matched yet, and what the others were taken to mean. */
export function OwnWords({ of: { dimension, behind }, names }: OwnWordsProps) {
  const { t } = useLingui()
  if (behind === null) return null
  const sides = [
    [names.a, behind.a],
    [names.b, behind.b],
  ] as const
  const waiting = sides.filter(([, { notYet }]) => notYet.length > 0)
  const said = sides.map(([name, side]) => [name, inOtherWords(side)] as const).filter(([, lines]) => lines.length > 0)
  return (
    <div className={styles["ownWords"]}>
      {waiting.map(([name, { notYet }]) => (
        <p key={name}>
          <Trans>
            Not matched yet, {name}: {quoted(notYet)}.
          </Trans>
        </p>
      ))}
      {waiting.length === 0 ? null : (
        <a href={`#/groups/words/${dimension}`}>
          <Trans>Say it the same way</Trans>
        </a>
      )}
      {said.length === 0 ? null : (
        <details>
          <summary>
            <Trans>In their own words</Trans>
          </summary>
          {said.map(([name, lines]) => (
            <p key={name}>
              {t`${name}:`} {lines.map(({ word, wordings }) => t`${quoted(wordings)} as “${word}”`).join("; ")}.
            </p>
          ))}
        </details>
      )}
    </div>
  )
}

/** Shared words that a group says otherwise. */
function inOtherWords({ said }: Behind): readonly { readonly word: string; readonly wordings: readonly string[] }[] {
  return said.flatMap(({ name, wordings }) => {
    const other = wordings.filter((wording) => wording !== name)
    return other.length === 0 ? [] : { word: name, wordings: other }
  })
}

const quoted = (wordings: readonly string[]) => new Intl.ListFormat().format(wordings.map((one) => `“${one}”`))
