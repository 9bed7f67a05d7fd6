import type { ClickerButtons } from "../../../../shared/contract/cable.ts"
import { type Clicker, refusalOf, withButton, withoutButton } from "../../../../shared/domain/press.ts"
import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"
import type { Ports } from "../../ports.ts"
import { readClicker, writeClicker } from "./buttons.ts"

export const clickerHandlers: HandlersOf<"clicker"> = {
  "clicker.buttons": ({ ports }) => readClicker(ports),

  "clicker.learn": async ({ ports }, { act, press }) => {
    if (refusalOf(press) !== undefined) throw new AppError("key-refused")
    return kept(ports, withButton(readClicker(ports), act, press))
  },

  "clicker.forget": async ({ ports }, { act }) => kept(ports, withoutButton(readClicker(ports), act)),
}

function kept(ports: Ports, buttons: Clicker): ClickerButtons {
  writeClicker(ports, buttons)
  return readClicker(ports)
}
