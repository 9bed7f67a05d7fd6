import type { Press } from "../../shared/domain/press.ts"

/** A key as it was pressed. Where the layout writes another script, a key beside Ctrl is named by the letter printed on it. */
export function pressOf(event: KeyboardEvent): Press {
  const { key, code, ctrlKey: ctrl, altKey: alt, shiftKey: shift, metaKey: meta } = event
  const printed = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
  const foreign = Array.from(key).length === 1 && key.charCodeAt(0) > 127
  return { key: (ctrl || meta) && foreign && printed !== undefined ? printed : key, ctrl, alt, shift, meta }
}
