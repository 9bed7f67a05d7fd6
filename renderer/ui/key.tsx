const MAC = navigator.platform.startsWith("Mac")
const NAMES: Readonly<Record<string, string>> = {
  mod: MAC ? "⌘" : "Ctrl",
  enter: "Enter",
  shift: "Shift",
  pagedown: "PgDn",
  pageup: "PgUp",
  alt: "Alt",
  arrowup: "↑",
  arrowdown: "↓",
}

/** A key in words, as it stands in tooltips and menus: "mod+shift+z" as Ctrl+Shift+Z. */
export function keyWords(key: string): string {
  return key
    .split("+")
    .map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join("+")
}

export function Key({ of }: { readonly of: string }) {
  return <kbd>{keyWords(of)}</kbd>
}
