import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { type ReactNode, useEffect } from "react"
import { type GroupBody, knownOf } from "../../../../shared/domain/group-coverage.ts"
import { standingOf } from "../../../../shared/domain/group-standing.ts"
import { useRecord } from "../../../stores/stores.tsx"
import { dayWords } from "../../../ui/format.ts"
import { Page } from "../../../ui/page.tsx"
import { TYPE_WORDS } from "../choice-words.ts"
import type { AnySection } from "../form/declare.ts"
import formStyles from "../form/form.module.css"
import { GROUP_SECTIONS } from "../form/group-sections.ts"
import { FormSection } from "../form/record-form.tsx"
import { Overlaps } from "../overlaps.tsx"
import { SeatsAt, TablesOf } from "../seats/seat-list.tsx"
import { TieList } from "../ties/tie-list.tsx"
import { useToday } from "../use-community.ts"
import { useEdit } from "../use-edit.ts"
import { Gone } from "./gone.tsx"
import { GroupActs } from "./group-acts.tsx"
import { Origins } from "./origins.tsx"
import styles from "./profile.module.css"
import { type NavEntry, ProfileNav, showPart } from "./profile-nav.tsx"
import { useGroupSaving, useMarked } from "./use-group-saving.ts"

const SECTIONS = GROUP_SECTIONS as readonly AnySection[]

/** Everything about one group, each answer changed where it stands. `part` is what is shown first. */
export function GroupProfile({ id, part }: { readonly id: string; readonly part: string | undefined }) {
  const group = useRecord("coalition", id)
  const here = group !== undefined
  useEffect(() => {
    if (part !== undefined && here) showPart(part)
  }, [part, here])
  return group === undefined ? <Gone /> : <Profile id={id} group={group} />
}

function Profile({ id, group }: { readonly id: string; readonly group: GroupBody }) {
  const { t, i18n } = useLingui()
  const host = useRecord("organization", group.host)
  const marked = useMarked(group)
  const { save, mark } = useGroupSaving(id)
  const entries: readonly NavEntry[] = [
    ...SECTIONS.map((section) => ({
      id: section.id,
      title: i18n._(section.title),
      share: knownOf(
        group,
        section.fields.map(({ name }) => name),
      ),
    })),
    { id: "ties", title: t`Ties` },
    { id: "overlaps", title: t`Overlaps` },
  ]
  const lead = [
    group.type && i18n._(TYPE_WORDS[group.type]),
    host && t`hosted by ${host.name}`,
    group.renamedFrom?.length && t`earlier ${group.renamedFrom.join(", ")}`,
  ].filter(Boolean)
  return (
    <Page
      title={
        <>
          {group.name} {group.number === undefined ? null : <span className={styles["number"]}>{group.number}</span>}
        </>
      }
      lead={
        <>
          <a className={styles["back"]} href="#/groups">
            <Trans>All groups</Trans>
          </a>
          {lead.map((words) => ` · ${words}`).join("")}
        </>
      }
      acts={<GroupActs id={id} group={group} />}
    >
      <StandingBanner id={id} group={group} />
      <div className={styles["profile"]}>
        <ProfileNav entries={entries} />
        <div className={styles["parts"]}>
          {SECTIONS.map((section) => (
            <FormSection
              key={section.id}
              kind="coalition"
              id={id}
              body={group}
              section={section}
              marked={marked}
              onSave={save}
              onMark={mark}
            >
              {section.id === "members" ? <SeatsAt group={id} /> : null}
              {section.id === "provenance" ? <Origins id={id} group={group} /> : null}
            </FormSection>
          ))}
          <Part id="ties" title={<Trans>Ties</Trans>}>
            <TieList of={id} name={group.name} />
            <h3>
              <Trans>Tables where it sits as a group</Trans>
            </h3>
            <TablesOf kind="coalition" id={id} />
          </Part>
          <Part id="overlaps" title={<Trans>Overlaps with other groups</Trans>}>
            <Overlaps of={id} />
          </Part>
        </div>
      </div>
    </Page>
  )
}

/** A part of the page that is no form. */
export function Part({
  id,
  title,
  children,
}: {
  readonly id: string
  readonly title: ReactNode
  readonly children: ReactNode
}) {
  return (
    <section id={`part-${id}`} className={formStyles["section"]} aria-labelledby={`part-${id}-title`}>
      <h2 id={`part-${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}

function StandingBanner({ id, group }: { readonly id: string; readonly group: GroupBody }) {
  const today = useToday()
  const edit = useEdit("coalition")
  const into = useRecord("coalition", group.mergedInto)
  const standing = standingOf(group, today)
  if (standing === "active") return null
  const on = group.ended ?? group.until
  return (
    <div className={styles["banner"]} role="note">
      {standing === "merged" ? (
        <span>
          <Trans>
            Merged into <a href={`#/groups/${encodeURIComponent(group.mergedInto ?? "")}`}>{into?.name ?? "…"}</a>.
          </Trans>{" "}
          {on === undefined ? null : dayWords(on)}
        </span>
      ) : (
        <>
          <span>
            <Trans>This group has ended: {on === undefined ? "" : dayWords(on)}.</Trans>
          </span>
          {group.ended === undefined ? null : (
            <Button size="compact-md" variant="default" onClick={() => edit(id, { ended: undefined })}>
              <Trans>It is at work again</Trans>
            </Button>
          )}
        </>
      )}
    </div>
  )
}
