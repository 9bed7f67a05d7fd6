import { randomBytes } from "node:crypto"
import type { VaultState } from "../../../shared/contract/vault.ts"
import { AppError } from "../../../shared/errors.ts"
import type { KeyCost } from "../ports.ts"
import { type Keys, type Slot, unwrap, wipe, wrap } from "./key-slot.ts"

export const PIN_HOURS = 12
export const PIN_TRIES = 5
/** Names what the slot is bound to; it never leaves the memory. */
const BOUND_TO = "day pin"

/** The day's PIN of one workspace. Its keys lie in memory only, wrapped by the PIN and a random part that is wiped. */
export interface DayPin {
  readonly set: (folder: string, keys: Keys, pin: string) => Promise<void>
  /** What is left of it for this folder, or undefined where there is none any more. */
  readonly of: (folder: string) => { readonly until: string; readonly tries: number } | undefined
  /** The keys; the caller wipes them. Throws `wrong-pin`, `pin-gone`. */
  readonly open: (folder: string, pin: string) => Promise<Keys>
  /** The passphrase was given: five tries again. */
  readonly proven: (folder: string) => void
  readonly drop: () => void
}

/** The same state, with what there is now of the day's PIN. */
export function withPin(state: VaultState, dayPin: DayPin): VaultState {
  if (state.state === "closed") return state
  const pin = dayPin.of(state.folder)
  if (state.state === "locked") {
    const { pin: _, ...rest } = state
    return { ...rest, ...(pin !== undefined && { pin: { tries: pin.tries } }) }
  }
  const { pinUntil: _, ...rest } = state
  return { ...rest, ...(pin !== undefined && { pinUntil: pin.until }) }
}

interface Held {
  readonly folder: string
  readonly slot: Slot
  /** Half of the secret; once it is wiped the slot opens for nobody. */
  readonly other: Buffer
  readonly until: number
  tries: number
}

export function createDayPin({ now, cost }: { readonly now: () => Date; readonly cost: KeyCost }): DayPin {
  let held: Held | undefined

  function drop(): void {
    if (held !== undefined) wipe(held.other)
    held = undefined
  }

  /** A PIN that is too old is dropped when it is next looked at. */
  function heldFor(folder: string): Held | undefined {
    if (held !== undefined && now().getTime() >= held.until) drop()
    return held?.folder === folder ? held : undefined
  }

  const secretOf = (pin: string, other: Buffer) =>
    ({ by: "passphrase", passphrase: `${pin} ${other.toString("hex")}` }) as const

  return {
    set: async (folder, keys, pin) => {
      const other = randomBytes(32)
      const slot = await wrap(keys, BOUND_TO, secretOf(pin, other), cost)
      drop()
      held = { folder, slot, other, until: now().getTime() + PIN_HOURS * 3_600_000, tries: PIN_TRIES }
    },

    of: (folder) => {
      const known = heldFor(folder)
      return known && { until: new Date(known.until).toISOString(), tries: known.tries }
    },

    open: async (folder, pin) => {
      const known = heldFor(folder)
      if (known === undefined) throw new AppError("pin-gone")
      // counted before it is tried: what is interrupted was a try too
      known.tries--
      const keys = await unwrap(known.slot, BOUND_TO, secretOf(pin, known.other))
      if (keys !== undefined) {
        known.tries = PIN_TRIES
        return keys
      }
      if (known.tries > 0) throw new AppError("wrong-pin", { left: known.tries })
      if (held === known) drop()
      throw new AppError("pin-gone")
    },

    proven: (folder) => {
      const known = heldFor(folder)
      if (known !== undefined) known.tries = PIN_TRIES
    },

    drop,
  }
}
