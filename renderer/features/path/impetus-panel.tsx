import { Trans, useLingui } from "@lingui/react/macro"
import { Checkbox, NativeSelect } from "@mantine/core"
import type { BodyOf } from "../../../shared/contract/kinds.ts"
import { ALIGNER_ROLES, FUNDER_TEST, TRIGGERS } from "../../../shared/contract/outcome-words.ts"
import { useRecords, useStores } from "../../stores/stores.tsx"
import { useWording } from "../../stores/use-wording.ts"
import { AudienceMark } from "../../ui/audience-mark.tsx"
import { DateField, LineField, TextField } from "../../ui/fields/text-fields.tsx"
import { useAction } from "../../ui/use-action.ts"
import styles from "./path-page.module.css"

type Impetus = BodyOf<"impetus">
const TESTS = ["testNeed", "testPays", "testSays"] as const

/** Who raised the question, why and when; and what to look at where it came from outside. */
export function ImpetusPanel() {
  const { t } = useLingui()
  const { call } = useStores()
  const [found] = [...useRecords("impetus")]
  const impetus: Partial<Impetus> = found?.[1] ?? {}
  const save = useAction(async (fields: Readonly<Record<string, string | boolean | string[] | null>>) => {
    if (found !== undefined) await call("records.edit", { kind: "impetus", id: found[0], fields })
    else {
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
      await call("records.add", { kind: "impetus", body: { raisedBy: "", ...given } })
    }
  })
  const triggers: { readonly [T in (typeof TRIGGERS)[number]]: string } = {
    "appointments due": t`appointments due`,
    "grant cycle": t`a grant cycle`,
    "leadership change": t`a change of leadership`,
    "plan expiring": t`a plan that expires`,
    crisis: t`a crisis`,
    audit: t`an audit`,
    other: t`something else`,
  }
  const roles: { readonly [R in (typeof ALIGNER_ROLES)[number]]: string } = {
    "collaborative leader": t`a leader of a collaboration`,
    funder: t`a funder, or several`,
    government: t`government`,
    other: t`someone else with a large piece of it`,
  }
  const outside = useWording().content.warnings.find(({ id }) => id === "outside-raiser")
  return (
    <details className={styles["impetus"]}>
      <summary>
        <Trans>Who raised the question</Trans> <AudienceMark of="console" />
      </summary>
      <div className={styles["fields"]}>
        <LineField
          label={t`Raised by`}
          audience="console"
          value={impetus.raisedBy || undefined}
          onSave={(raisedBy) => save.run({ raisedBy: raisedBy ?? "" })}
        />
        <NativeSelect
          label={t`Why now`}
          value={impetus.trigger ?? ""}
          data={[{ value: "", label: "–" }, ...TRIGGERS.map((value) => ({ value, label: triggers[value] }))]}
          onChange={(event) => save.run({ trigger: event.currentTarget.value || null })}
        />
        <DateField
          label={t`When that is`}
          audience="console"
          value={impetus.triggerOn}
          onSave={(triggerOn) => save.run({ triggerOn: triggerOn ?? null })}
        />
        <Checkbox.Group
          label={t`They are`}
          value={[...(impetus.roles ?? [])]}
          onChange={(next) => save.run({ roles: next.length === 0 ? null : next })}
        >
          <div className={styles["roles"]}>
            {ALIGNER_ROLES.map((role) => (
              <Checkbox key={role} value={role} label={roles[role]} size="sm" />
            ))}
          </div>
        </Checkbox.Group>
        <NativeSelect
          label={t`Would they align too?`}
          value={impetus.insider === undefined ? "" : impetus.insider ? "yes" : "no"}
          data={[
            { value: "", label: "–" },
            { value: "yes", label: t`Yes` },
            { value: "no", label: t`No, from outside` },
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget
            save.run({ insider: value === "" ? null : value === "yes" })
          }}
        />
        <LineField
          label={t`Asked for at first`}
          audience="room"
          value={impetus.presentingTarget}
          onSave={(target) => save.run({ presentingTarget: target ?? null })}
        />
        <LineField
          label={t`Agreed since`}
          audience="room"
          value={impetus.agreedTarget}
          onSave={(target) => save.run({ agreedTarget: target ?? null })}
        />
        <Checkbox
          label={t`Motives are doubted`}
          checked={impetus.motivesDoubted ?? false}
          onChange={(event) => save.run({ motivesDoubted: event.currentTarget.checked || null })}
        />
      </div>
      {impetus.insider === false && outside !== undefined ? (
        <div className={styles["warning"]}>
          <h3>{outside.title}</h3>
          <p>{outside.says}</p>
          {TESTS.map((test, at) => (
            <NativeSelect
              key={test}
              label={outside.checks[at]?.text}
              value={impetus[test] ?? ""}
              data={[{ value: "", label: "–" }, ...FUNDER_TEST.map((value) => ({ value, label: value }))]}
              onChange={(event) => save.run({ [test]: event.currentTarget.value || null })}
            />
          ))}
          <TextField
            label={t`What you know it from`}
            audience="console"
            value={impetus.evidence}
            onSave={(evidence) => save.run({ evidence: evidence ?? null })}
          />
        </div>
      ) : null}
    </details>
  )
}
