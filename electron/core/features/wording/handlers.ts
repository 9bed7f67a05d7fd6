import { AppError } from "../../../../shared/errors.ts"
import { keptAs, saidIn, slotsOf } from "../../../../shared/method/own-words.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, remove, update } from "../../records/edits.ts"

/** What the method brings, in the workspace's own words. */
export const wordHandlers: HandlersOf<"word"> = {
  "word.say": ({ records, ports }, { of, says, hidden }) => {
    const slots = slotsOf(of)
    if (slots === undefined) throw new AppError("not-found", { kind: "word" })
    const known = records.all("localWord").find(({ body }) => body.of === of)
    const said: Record<string, string> = { ...saidIn(known?.body) }
    for (const [name, text] of Object.entries(says)) {
      const slot = slots.find((one) => one.name === name)
      if (slot === undefined || text.trim().length > slot.most) throw new AppError("invalid-input", { field: name })
      // what is said as the method says it is not kept: a later wording of the method then shows
      if (text.trim() === "" || text.trim() === slot.own) delete said[name]
      else said[name] = text.trim()
    }
    const empty = Object.keys(said).length === 0
    const away = (hidden ?? known?.body.hidden) === true
    const needed = slots.find((slot) => slot.needed === true && slot.own === "" && said[slot.name] === undefined)
    if (needed !== undefined && !empty) throw new AppError("invalid-input", { field: needed.name })
    const title = said["term"] ?? said["place"] ?? said["title"] ?? slots[0]?.own ?? ""
    const fields = { ...keptAs(of, said), hidden: away || null }
    if (known === undefined) {
      if (empty && !away) return {}
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
      records.apply(`Own words for “${title}”`, [add("localWord", ports.newId(), { of, ...given })])
    } else if (empty && !away) records.apply(`The method’s words for “${title}”`, [remove(known)])
    else records.apply(`Own words for “${title}”`, update(known, fields))
    return {}
  },
}
