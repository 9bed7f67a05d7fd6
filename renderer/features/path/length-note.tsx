import { Trans } from "@lingui/react/macro"

/** How long alignment takes elsewhere; stands wherever somebody plans. */
export function LengthNote() {
  return <Trans>About six months to agree and a year or more to put in place are usual.</Trans>
}
