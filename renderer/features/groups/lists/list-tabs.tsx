import { Trans, useLingui } from "@lingui/react/macro"
import type { ReactNode } from "react"
import { useRecords } from "../../../stores/stores.tsx"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { numberWords } from "../../../ui/format.ts"
import styles from "./lists.module.css"

export type ListName = "groups" | "organization" | "person" | "place"

/** Groups, and who and what stands around them. */
export function ListTabs({ current }: { readonly current: ListName }) {
  const { t } = useLingui()
  const counts = {
    groups: useRecords("coalition").size,
    organization: useRecords("organization").size,
    person: useRecords("person").size,
    place: useRecords("placeUnit").size,
  }
  const words: readonly (readonly [ListName, string, ReactNode])[] = [
    ["groups", "#/groups", <Trans key="w">Groups</Trans>],
    ["organization", "#/groups/organization", <Trans key="w">Organisations</Trans>],
    ["person", "#/groups/person", <Trans key="w">People</Trans>],
    ["place", "#/groups/place", <Trans key="w">Places</Trans>],
  ]
  return (
    <nav className={styles["tabs"]} aria-label={t`Lists`}>
      {words.map(([name, href, label]) => (
        <a key={name} href={href} aria-current={name === current ? "page" : undefined}>
          {label} <span className={styles["count"]}>{numberWords(counts[name])}</span>
          {name === "person" && current === "person" ? <AudienceMark of="console" /> : null}
        </a>
      ))}
    </nav>
  )
}
