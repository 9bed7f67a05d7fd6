import type { Body } from "../../contract/kind.ts"
import type { whyStatement } from "../../contract/session.ts"

/** A record that a closed exercise leaves. Its id is made from what it comes of, so that closing twice makes one. */
export interface Output {
  readonly kind: "whyStatement"
  readonly id: string
  readonly body: Body<typeof whyStatement>
}
