import { Trans, useLingui } from "@lingui/react/macro"
import { Switch } from "@mantine/core"
import type { OptionCard } from "../../../shared/method/content/content.ts"
import { CONTENT } from "../../../shared/method/contents.ts"
import { useMode } from "../path/index.ts"
import { Found } from "./found.tsx"
import styles from "./method-page.module.css"
import type { PartProps } from "./part-props.ts"

/** The twelve options: a menu. While exploring, those that move structure wait until they are asked for. */
export function OptionList({ query }: PartProps) {
  const { t } = useLingui()
  const { offersStructure, showStructure, setShowStructure } = useMode()
  const { options, hosting } = CONTENT.en
  const offered = options.filter(({ structural }) => offersStructure || !structural)
  return (
    <>
      {setShowStructure === undefined ? null : (
        <Switch
          className={styles["switch"] ?? ""}
          label={t`Show options that change structure`}
          description={t`While a community explores, they wait until you ask for them.`}
          checked={showStructure}
          onChange={(event) => setShowStructure(event.currentTarget.checked)}
        />
      )}
      <div className={styles["cards"]}>
        <Found of={offered} query={query} textsOf={textsOf}>
          {(option) => <OneOption key={option.id} option={option} />}
        </Found>
      </div>
      {offersStructure && query === "" ? (
        <section className={styles["agreed"]}>
          <h2>
            <Trans>Where a backbone can be housed</Trans>
          </h2>
          <dl className={styles["terms"]}>
            {hosting.map(({ id, term, meaning }) => (
              <div key={id}>
                <dt>{term}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </>
  )
}

function textsOf({ id, title, touches, toDecide, before, note = "" }: OptionCard): readonly string[] {
  return [id, title, ...touches, toDecide, ...before, note]
}

function OneOption({ option }: { readonly option: OptionCard }) {
  const { title, touches, toDecide, before, note } = option
  return (
    <article className={styles["card"]}>
      <h2>{title}</h2>
      {note === undefined ? null : <p>{note}</p>}
      <dl className={styles["facts"]}>
        <dt>
          <Trans>Touches</Trans>
        </dt>
        <dd>{touches.length === 0 ? <Trans>nothing</Trans> : touches.join(", ")}</dd>
        <dt>
          <Trans>To decide</Trans>
        </dt>
        <dd>{toDecide}</dd>
        <dt>
          <Trans>Have first</Trans>
        </dt>
        <dd>{before.join("; ")}</dd>
      </dl>
    </article>
  )
}
