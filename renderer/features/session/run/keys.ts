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
  tag: "alt+t",
  /** Held down, not pressed. */
  notes: "F9",
} as const
