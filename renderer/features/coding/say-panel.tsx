import { plural } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { sortedBy } from "../../../shared/domain/sorting.ts"
import { useRecords } from "../../stores/stores.tsx"
import { Key } from "../../ui/key.tsx"
import styles from "./coding.module.css"
import { ONE_WORDS } from "./dimension-words.ts"
import { SayField, type SayProps } from "./say-field.tsx"

/** One wording: who uses it, what it means, and the field to say so. */
export function SayPanel(props: SayProps) {
  const { i18n } = useLingui()
  const { row, left } = props
  const others = row.spellings.slice(1)
  return (
    <section className={styles["panel"]} aria-label={row.text}>
      <div className={styles["sayPart"]}>
        <p className={styles["kind"]}>{i18n._(ONE_WORDS[row.dimension])}</p>
        <h2 className={styles["text"]}>{row.text}</h2>
        <p className={styles["users"]}>
          <Users ids={row.groups} />
          {others.length === 0 ? null : (
            <>
              {" "}
              <Trans>Also written {new Intl.ListFormat().format(others.map((one) => `“${one}”`))}.</Trans>
            </>
          )}
        </p>
        <SayField {...props} />
        {left === 0 ? (
          <p className={styles["allSaid"]} role="status">
            <Trans>All of this list is said. It counts wherever groups are compared.</Trans>
          </p>
        ) : null}
      </div>
      <KeyList />
    </section>
  )
}

const NAMED = 5

function Users({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useLingui()
  const groups = useRecords("coalition")
  const names = sortedBy(
    ids.flatMap((id) => groups.get(id)?.name ?? []),
    (name) => name,
  )
  const rest = names.length - NAMED
  const shown = rest > 1 ? [...names.slice(0, NAMED), t`${plural(rest, { one: "# other", other: "# others" })}`] : names
  return <>{new Intl.ListFormat().format(shown)}.</>
}

function KeyList() {
  return (
    <p className={styles["keys"]}>
      <span>
        <Key of="enter" /> <Trans>say it and go on, or leave it for later</Trans>
      </span>
      <span>
        <Key of="shift+enter" /> <Trans>one more word</Trans>
      </span>
      <span>
        <Key of="mod+enter" /> <Trans>only theirs</Trans>
      </span>
      <span>
        <Key of="Backspace" /> <Trans>take back, then the one before</Trans>
      </span>
      <span>
        <Key of="pageup" /> <Key of="pagedown" /> <Trans>move</Trans>
      </span>
    </p>
  )
}
