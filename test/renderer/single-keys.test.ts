import { msg } from "@lingui/core/macro"
import { expect, it } from "vitest"
import { APP_ACTIONS, boundKeys, type MenuAction } from "../../renderer/app/menu-actions.ts"

const act = (id: string, key: string, more: Partial<MenuAction> = {}): MenuAction => ({
  id,
  label: msg`Something`,
  menu: "view",
  key,
  run: () => {},
  ...more,
})
const ALL = [
  act("digit", "4"),
  act("sign", "/"),
  act("both", "mod+z", { alsoKey: "u" }),
  act("field", "mod+k", { inFields: true }),
]
const bound = (inFields: boolean, singleKeys: boolean) => boundKeys(ALL, { inFields, singleKeys }).map(([key]) => key)

it("keys of one sign are bound until they are turned off; all others stay", () => {
  expect(bound(false, true)).toEqual(["4", "/", "mod+z", "u"])
  expect(bound(false, false)).toEqual(["mod+z"])
  expect(bound(true, false)).toEqual(["mod+k"])
})

it("none of the app's own acts has a key of one sign, and none that works while somebody types", () => {
  const single = boundKeys(APP_ACTIONS, { inFields: false, singleKeys: true }).filter(([key]) => key.length === 1)
  const typed = boundKeys(APP_ACTIONS, { inFields: true, singleKeys: true }).filter(([key]) => key.length === 1)
  expect([...single, ...typed]).toEqual([])
})
