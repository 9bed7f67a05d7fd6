import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { ActionIcon, Button, SegmentedControl, TextInput } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { type FormEvent, useState } from "react"
import type { SessionBody } from "../../../shared/contract/session.ts"
import { useRecords, useStores } from "../../stores/stores.tsx"
import { AudienceMark } from "../../ui/audience-mark.tsx"
import { useAction } from "../../ui/use-action.ts"
import styles from "./room-form.module.css"

interface AttendanceProps {
  readonly id: string
  readonly session: SessionBody
}

/** A number of who comes, or their names; and one more who comes late. */
export function AttendancePart({ id, session }: AttendanceProps) {
  const { t } = useLingui()
  const { call } = useStores()
  const rule = session.attendance ?? "count"
  const keep = useAction(async (as: string) => {
    if (as === "list") await call("attendance.list", { session: id })
    else await call("attendance.count", { session: id })
  })
  const came = useAction(() => call("attendance.came", { session: id }))
  const names = [...useRecords("attendee").values()].filter((one) => one.session === id).length
  const [asking, setAsking] = useState(false)
  return (
    <div className={styles["attendance"]}>
      <div className={styles["rule"]}>
        <span>
          <Trans>What is kept of who comes</Trans> <AudienceMark of="console" />
        </span>
        <SegmentedControl
          size="xs"
          aria-label={t`What is kept of who comes`}
          value={rule}
          disabled={keep.busy}
          data={[
            { value: "count", label: t`A number` },
            { value: "list", label: t`Names` },
          ]}
          onChange={(as) => {
            // what is erased does not come back, so it is asked first
            if (as === "count" && names > 0) setAsking(true)
            else keep.run(as)
          }}
        />
        <Button size="compact-sm" variant="default" disabled={came.busy} onClick={() => came.run()}>
          <Trans>One more came</Trans>
        </Button>
      </div>
      {asking ? (
        <div className={styles["rule"]} role="group" aria-label={t`Erase the names`}>
          <span>
            <Plural value={names} one="# name goes for good" other="# names go for good" />
          </span>
          <Button
            size="compact-sm"
            onClick={() => {
              setAsking(false)
              keep.run("count")
            }}
          >
            <Trans>Erase them</Trans>
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
            <Trans>Keep them</Trans>
          </Button>
        </div>
      ) : null}
      {rule === "list" ? <Names id={id} /> : null}
    </div>
  )
}

function Names({ id }: { readonly id: string }) {
  const { t } = useLingui()
  const { call } = useStores()
  const [name, setName] = useState("")
  const names = [...useRecords("attendee")]
    .filter(([, one]) => one.session === id)
    .toSorted(([, a], [, b]) => a.name.localeCompare(b.name))
  const came = useAction((words: string) => call("attendance.came", { session: id, name: words }), {
    done: () => setName(""),
  })
  const erase = useAction((one: string) => call("attendance.erase", { id: one }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== "" && !came.busy) came.run(name.trim())
  }
  return (
    <>
      <p className={styles["hint"]}>
        <Trans>Only you see names. “A number” erases them, from every backup too.</Trans>
      </p>
      <ul className={styles["names"]}>
        {names.map(([one, { name: called, late }]) => (
          <li key={one}>
            <span className={styles["name"]}>
              {called}{" "}
              {late === undefined ? null : (
                <small>
                  <Trans>came late</Trans>
                </small>
              )}
            </span>
            <ActionIcon variant="subtle" aria-label={t`Erase ${called}`} onClick={() => erase.run(one)}>
              <IconTrash size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <form onSubmit={submit}>
        <TextInput
          aria-label={t`Name of somebody who came`}
          placeholder={t`A name, Enter`}
          maxLength={300}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </form>
    </>
  )
}
