import { plural } from "@lingui/core/macro"
import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { type ReactNode, useCallback, useMemo } from "react"
import { useRecord, useRecords, useStores } from "../../../stores/stores.tsx"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { Page } from "../../../ui/page.tsx"
import type { AnySection } from "../form/declare.ts"
import { ORGANIZATION_SECTIONS, PERSON_SECTIONS } from "../form/member-sections.ts"
import { FormSection } from "../form/record-form.tsx"
import { TablesOf } from "../seats/seat-list.tsx"
import { TieList } from "../ties/tie-list.tsx"
import { useEdit, useRemove } from "../use-edit.ts"
import { Gone } from "./gone.tsx"
import { Part } from "./group-profile.tsx"
import { LinkList } from "./link-list.tsx"
import styles from "./profile.module.css"

const SECTIONS = {
  organization: ORGANIZATION_SECTIONS as readonly AnySection[],
  person: PERSON_SECTIONS as readonly AnySection[],
}

/** An organisation: what it is, and every table at which it sits. */
export function OrganizationPage({ id }: { readonly id: string }) {
  const organization = useRecord("organization", id)
  const groups = useRecords("coalition")
  const people = useRecords("person")
  const hosted = useMemo(
    () => [...groups].filter(([, { host }]) => host === id).map(([group, { name }]) => ({ name, href: group })),
    [groups, id],
  )
  const staff = useMemo(
    () =>
      [...people]
        .filter(([, { organization: of }]) => of === id)
        .map(([person, { name }]) => ({ name, href: `person/${encodeURIComponent(person)}` })),
    [people, id],
  )
  if (organization === undefined) return <Gone />
  return (
    <MemberPage kind="organization" id={id} body={organization} name={organization.name} mark={null}>
      <Part id="tables" title={<Trans>Tables where it sits</Trans>}>
        <TablesOf kind="organization" id={id} />
      </Part>
      <Part id="hosts" title={<Trans>Groups that it houses</Trans>}>
        <LinkList links={hosted} empty={<Trans>None on record.</Trans>} />
      </Part>
      <Part
        id="people"
        title={
          <>
            <Trans>Its people</Trans> <AudienceMark of="console" />
          </>
        }
      >
        <LinkList links={staff} empty={<Trans>None on record.</Trans>} />
      </Part>
      <Part id="ties" title={<Trans>Ties</Trans>}>
        <TieList of={id} name={organization.name} />
      </Part>
    </MemberPage>
  )
}

/** A person, for the facilitator alone: who they are, and every table at which they sit. */
export function PersonPage({ id }: { readonly id: string }) {
  const person = useRecord("person", id)
  if (person === undefined) return <Gone />
  return (
    <MemberPage kind="person" id={id} body={person} name={person.name} mark={<AudienceMark of="console" />}>
      <Part id="tables" title={<Trans>Tables where they sit</Trans>}>
        <TablesOf kind="person" id={id} />
      </Part>
    </MemberPage>
  )
}

interface MemberPageProps {
  readonly kind: "organization" | "person"
  readonly id: string
  readonly body: Readonly<Record<string, unknown>>
  readonly name: string
  readonly mark: ReactNode
  readonly children: ReactNode
}

function MemberPage({ kind, id, body, name, mark, children }: MemberPageProps) {
  const { t } = useLingui()
  const { go } = useStores().route.getState()
  const edit = useEdit(kind)
  const save = useCallback((field: string, value: unknown) => edit(id, { [field]: value }), [edit, id])
  const remove = useRemove(
    kind,
    (count) => t`${plural(count, { one: "# entry is", other: "# entries are" })} in the trash.`,
  )
  return (
    <Page
      title={
        <>
          {name} {mark}
        </>
      }
      lead={
        <a className={styles["back"]} href={`#/groups/${kind}`}>
          {kind === "person" ? <Trans>All people</Trans> : <Trans>All organisations</Trans>}
        </a>
      }
      acts={
        <Button
          variant="default"
          leftSection={<IconTrash size={16} />}
          onClick={() => {
            remove([id])
            go("groups", kind)
          }}
        >
          <Trans>Remove</Trans>
        </Button>
      }
    >
      <div className={styles["parts"]}>
        {SECTIONS[kind].map((section) => (
          <FormSection key={section.id} kind={kind} id={id} body={body} section={section} onSave={save} />
        ))}
        {children}
      </div>
    </Page>
  )
}
