/**
 * The keys of a run. None is a bare letter, F5 or Esc: nothing that is typed by accident may change what the room sees.
 */
export const RUN_KEYS = {
  reveal: "mod+enter",
  next: "pagedown",
  back: "pageup",
  more: "alt+m",
  silence: "alt+q",
  pause: "alt+p",
  hold: "mod+h",
  end: "mod+shift+e",
  show: "alt+w",
  wallNext: "alt+pagedown",
  wallBack: "alt+pageup",
  pull: "mod+shift+x",
  aside: "alt+o",
  script: "alt+b",
  paper: "alt+y",
  words: "alt+x",
  voice: "alt+v",
  pass: "alt+shift+v",
  phase: "alt+k",
  sort: "alt+g",
  tables: "alt+u",
  nextTable: "alt+j",
  alike: "alt+i",
  earlier: "alt+arrowup",
  later: "alt+arrowdown",
  tag: "alt+t",
  /** Held down, not pressed. */
  notes: "F9",
} as const
