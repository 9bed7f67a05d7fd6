import { Trans, useLingui } from "@lingui/react/macro"
import { Button, NativeSelect } from "@mantine/core"
import { TIE_LEVELS } from "../../../../shared/contract/community.ts"
import type { BodyOf } from "../../../../shared/contract/kinds.ts"
import { type Claim, type MapTie, saysOf, toldApart } from "../../../../shared/domain/map-ties.ts"
import { AudienceMark } from "../../../ui/audience-mark.tsx"
import { dayWords } from "../../../ui/format.ts"
import styles from "../map.module.css"
import { useEdits } from "../use-edits.ts"
import { useMap } from "../use-map.ts"
import { useClaimWords } from "./claim-words.ts"
import own from "./draw.module.css"
import { Agree, alike } from "./merged-picture.tsx"
import { useClaims } from "./use-claims.ts"

/** Who says that a tie is there, when, and whether the other side agrees. */
export function Claims({ tie, claims }: { readonly tie: MapTie; readonly claims: readonly Claim[] }) {
  const { settle } = useClaims()
  return (
    <>
      {claims.map((claim) => (
        <ClaimRow key={claim.id} tie={tie} claim={claim} />
      ))}
      {toldApart(claims) ? (
        <p>
          <Trans>It is told two steps apart or more. Ask each for an example; do not average.</Trans>
        </p>
      ) : null}
      <p className={styles["note"]} data-testid="standing">
        <StandingWords of={tie.standing} />
      </p>
      {claims.some(({ confirmed }) => confirmed) ? (
        <Button size="compact-sm" variant="subtle" onClick={() => settle(tie, [])}>
          <Trans>Open it again</Trans>
        </Button>
      ) : null}
      <OtherSides tie={tie} claims={claims} />
    </>
  )
}

function StandingWords({ of }: { readonly of: MapTie["standing"] }) {
  switch (of) {
    case "confirmed":
      return <Trans>Both sides say so: the line is whole.</Trans>
    case "claimed":
      return <Trans>Not yet confirmed by both sides: the line is dashed.</Trans>
    case "disputed":
      return <Trans>Told differently: the line is dotted.</Trans>
  }
}

function ClaimRow({ tie, claim }: { readonly tie: MapTie; readonly claim: Claim }) {
  const { t } = useLingui()
  const { words } = useMap()
  const { setClaim } = useEdits()
  const { settle } = useClaims()
  const told = useClaimWords()
  const name = told.who(claim)
  const who = claim.by === undefined && claim.table === undefined ? name : t`${name} says`
  const when = told.when(claim)
  const level = tie.layer === "works with" && saysOf(tie.layer, claim) !== "nothing"
  return (
    <div className={styles["claim"]}>
      <span className={styles["who"]}>
        {who}
        {when === "" ? null : `, ${when}`}
      </span>
      {level ? (
        <NativeSelect
          size="xs"
          aria-label={t`${who}: level now`}
          value={claim.level === undefined ? "" : String(claim.level)}
          data={[
            { value: "", label: t`level not known` },
            ...TIE_LEVELS.map((value) => ({ value: String(value), label: words.level(value) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            setClaim(claim.id, { level: value === "" ? null : Number(value) })
          }
        />
      ) : (
        <span>{told.version(tie, claim)}</span>
      )}
      {claim.wanted === undefined ? null : (
        <span>
          <Trans>Wanted in 18 months: {words.level(claim.wanted)}</Trans>
        </span>
      )}
      {claim.compared === undefined || claim.compared === "never" ? null : (
        <span>
          <Trans>Last compared: {dayWords(claim.compared)}</Trans>
        </span>
      )}
      {claim.confirmed ? (
        <strong>
          <Trans>Both sides agree to this.</Trans>
        </strong>
      ) : (
        <span>
          <Agree label={told.version(tie, claim)} of={words.sentence(tie)} run={() => settle(tie, alike(tie, claim))} />
        </span>
      )}
      {claim.source === undefined ? null : (
        <span className={styles["note"]}>
          <Trans>Source: {claim.source}</Trans> <AudienceMark of="console" />
        </span>
      )}
    </div>
  )
}

/** The live confirm: a side that has not spoken is asked, and its answer is a claim of its own. */
function OtherSides({ tie, claims }: { readonly tie: MapTie; readonly claims: readonly Claim[] }) {
  const { t } = useLingui()
  const { graph, words } = useMap()
  const { claim } = useClaims()
  const silent = words
    .ends(tie)
    .filter((id) => graph.cardById.get(id)?.is === "group" && !claims.some(({ by }) => by === id))
  const [heard] = claims.filter((one) => saysOf(tie.layer, one) === "there")
  if (silent.length === 0 || heard === undefined || tie.layer === "sits at") return null
  const input = { one: tie.one, other: tie.other, type: tie.layer as BodyOf<"tie">["type"] }
  return (
    <>
      {silent.map((id) => {
        const name = words.nameOf(id)
        return (
          <div key={id} className={own["side"]}>
            <span className={`${own["silent"]} ${styles["who"]}`}>
              <Trans>{name} has not been heard.</Trans>
            </span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t`${name} agrees`}
              onClick={() =>
                claim({ ...input, claimedBy: id, ...(heard.level !== undefined && { level: heard.level }) })
              }
            >
              <Trans>Agrees</Trans>
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t`${name} does not agree`}
              onClick={() =>
                claim({ ...input, claimedBy: id, ...(tie.layer === "works with" ? { level: 0 } : { denied: true }) })
              }
            >
              <Trans>Does not</Trans>
            </Button>
          </div>
        )
      })}
    </>
  )
}
