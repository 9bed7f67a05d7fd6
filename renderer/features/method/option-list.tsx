import { Trans, useLingui } from "@lingui/react/macro"
import { Button, Switch } from "@mantine/core"
import { IconPrinter } from "@tabler/icons-react"
import { useState } from "react"
import type { OptionCard } from "../../../shared/method/content/content.ts"
import { CONTENT, wordKey } from "../../../shared/method/contents.ts"
import { offeredOptions, optionTitle } from "../../../shared/method/wording.ts"
import { useWording } from "../../stores/use-wording.ts"
import { useMode } from "../path/index.ts"
import { Found } from "./found.tsx"
import styles from "./method-page.module.css"
import { OptionText } from "./option-text.tsx"
import { OwnWordsForm, SayOtherwise } from "./own-words-form.tsx"
import type { PartProps } from "./part-props.ts"
import { TermList } from "./word-list.tsx"

/** The twelve options: a menu. While exploring, those that move structure wait until they are asked for. */
export function OptionList({ query, ours }: PartProps) {
  const { t } = useLingui()
  const { offersStructure, showStructure, setShowStructure } = useMode()
  const wording = useWording()
  const offered = offeredOptions(wording).filter(({ id }) => ours?.has(wordKey("options", id)) !== false)
  return (
    <>
      {setShowStructure === undefined ? null : (
        <Switch
          className={styles["switch"] ?? ""}
          label={t`Show options that change structure`}
          description={t`While a community explores, options that move staff, money, decisions or whole bodies wait everywhere, on the wall and on paper too, until you ask for them here: they are often decided before people have learned together.`}
          checked={showStructure}
          onChange={(event) => setShowStructure(event.currentTarget.checked)}
        />
      )}
      <div className={styles["acts"]}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPrinter size={16} />}
          component="a"
          href="#/method/options/print"
        >
          <Trans>Print them as cards</Trans>
        </Button>
      </div>
      <div className={styles["cards"]}>
        <Found of={offered} query={query} textsOf={textsOf}>
          {(option) => <OneOption key={option.id} option={option} />}
        </Found>
      </div>
      {offersStructure && query === "" && ours === undefined ? (
        <section className={styles["agreed"]}>
          <h2>
            <Trans>Where a backbone can be housed</Trans>
          </h2>
          <TermList part="hosting" terms={wording.content.hosting} query={query} ours={ours} />
        </section>
      ) : null}
    </>
  )
}

function textsOf({ id, title, touches, toDecide, before, note = "" }: OptionCard): readonly string[] {
  return [id, title, optionTitle(id, CONTENT.en), ...touches, toDecide, ...before, note]
}

function OneOption({ option }: { readonly option: OptionCard }) {
  const { id, title } = option
  const [editing, setEditing] = useState(false)
  const method = optionTitle(id, CONTENT.en)
  if (editing) {
    return (
      <article className={styles["card"]}>
        <h2>{method}</h2>
        <OwnWordsForm of={wordKey("options", id)} done={() => setEditing(false)} />
      </article>
    )
  }
  return (
    <article className={styles["card"]}>
      <h2>
        {title} <SayOtherwise title={title} edit={() => setEditing(true)} />
      </h2>
      {title === method ? null : (
        <p className={styles["quiet"]}>
          <Trans>The method says: {method}</Trans>
        </p>
      )}
      <OptionText option={option} />
    </article>
  )
}
