import { Trans } from "@lingui/react/macro"
import { CONTENT } from "../../../shared/method/contents.ts"
import { Found } from "./found.tsx"
import styles from "./method-page.module.css"
import type { PartProps } from "./part-props.ts"

/** Published examples: what is known, what they left alone, what a room can take from it. */
export function CaseList({ query }: PartProps) {
  return (
    <div className={styles["cards"]}>
      <Found
        of={CONTENT.en.cases}
        query={query}
        textsOf={({ place, story, lesson, leftAlone, outside }) => [place, ...story, lesson, leftAlone, ...outside]}
      >
        {({ id, place, story, lesson, leftAlone, outside }) => (
          <article key={id} className={styles["card"]}>
            <h2>{place}</h2>
            <p className={styles["lesson"]}>{lesson}</p>
            {story.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p>
              <strong>
                <Trans>Left alone:</Trans>
              </strong>{" "}
              {leftAlone}
            </p>
            <p className={styles["quiet"]}>
              <Trans>Published example. From other sources, and not part of it:</Trans> {outside.join(" ")}
            </p>
          </article>
        )}
      </Found>
    </div>
  )
}
