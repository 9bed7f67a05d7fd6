import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { AppError, type ErrorCode, type ErrorDetails } from "../../shared/errors.ts"

/** The sentence a person reads for each code: what happened, what is safe, what to do. A code without one does not compile. */
const SENTENCES: { readonly [C in ErrorCode]: MessageDescriptor } = {
  "invalid-input": msg`Something in that entry does not fit. Nothing was changed; correct it and try again.`,
  "not-found": msg`That entry is not there any more. Nothing was changed.`,
  "not-allowed": msg`This window may not do that. Nothing was changed.`,
  conflict: msg`Something else changed in the meantime, so this was not done. Nothing was lost; look again and repeat it if it is still wanted.`,
  "nothing-to-undo": msg`There is nothing to take back here.`,
  cancelled: msg`Stopped, as you asked. Nothing was written.`,
  locked: msg`The workspace is locked. Unlock it and try again; everything up to the last save is kept.`,
  "wrong-key": msg`That passphrase does not open this workspace. Nothing was changed; try again, or use the recovery code.`,
  "wrong-recovery-code": msg`That recovery code does not open this workspace. Nothing was changed; compare it with the printed one.`,
  "weak-passphrase": msg`A passphrase needs at least 8 characters.`,
  "key-file-damaged": msg`The key file of this workspace is damaged. The data is untouched. Restore the newest backup from the start screen.`,
  "key-file-missing": msg`The key file of this workspace is missing. The data is untouched. Put keys.json back, or restore a backup from the start screen.`,
  "workspace-damaged": msg`The file of this workspace is damaged. It was left as it is. Restore the newest backup from the start screen.`,
  "too-new": msg`A newer Junction made this. Nothing was changed. Open it with that version.`,
  "in-use": msg`This workspace is already open in another window or on another computer. Close it there first.`,
  "read-only": msg`This folder cannot be written to. Nothing was changed. Copy the workspace to a folder of yours and open it there.`,
  "disk-full": msg`The disk is full or not reachable, so this was not saved. What you typed is still here. Free some space, then repeat it.`,
  "folder-missing": msg`That folder is not there. If it is on a stick or a network drive, connect it and try again.`,
  "folder-taken": msg`There is something in that folder already. Choose an empty one; nothing was changed.`,
  "not-a-workspace": msg`There is no Junction workspace in that folder.`,
  "backup-damaged": msg`That backup could not be opened, so nothing was replaced. Choose an older one.`,
  "file-unreadable": msg`This file could not be read. Nothing was written.`,
  "file-too-large": msg`This file is too large. Nothing was written.`,
  "picture-heic": msg`This is a HEIC picture, as some phones take them, and it cannot be shown here. Save or send it as JPEG and add that; on an iPhone, Settings, Camera, Formats, Most Compatible takes JPEG from then on.`,
  "picture-unreadable": msg`This is not a whole JPEG or PNG picture. Nothing was kept; copy it again, or take a screenshot of it.`,
  "too-many-pictures": msg`This step has as many photographs as it can hold. Take one down first.`,
  "import-nothing-to-do": msg`There is nothing in this file that the workspace does not know already.`,
  "bundle-damaged": msg`This bundle is damaged. Nothing was written. Ask for it again.`,
  "bundle-wrong-passphrase": msg`That passphrase does not open this bundle. Nothing was written. If it is the right one, the file was damaged on its way: ask for it again.`,
  "bundle-too-new": msg`A newer Junction made this bundle. Nothing was written. Open it with that version.`,
  "bundle-too-old": msg`This bundle is of a format that this Junction no longer reads. Nothing was written.`,
  "not-a-bundle": msg`This file is not a Junction bundle. Nothing was written.`,
  "too-late-to-change": msg`The room has seen this already, so it is not taken back. Edit or remove the card instead.`,
  "not-running": msg`This session is not running, so nothing was changed. Start it first.`,
  "already-running": msg`Another session is still running. End it first; everything in it is kept.`,
  "too-many-counted": msg`That is more than are in the room, so it was not written down. Count again, or correct the headcount.`,
  "party-not-here": msg`That party is not in the room, and being away is never a yes. If it has come, mark it as here first.`,
  "party-missing": msg`A party that is in the room has not said where it stands. Silence is not a yes; ask it, then record.`,
  "was-decided": msg`These words were decided, and what was decided stands. Record later words that replace them.`,
  "sentence-incomplete": msg`The sentence still has a blank. Fill it, or leave the sentence as a draft.`,
  "proposal-missing": msg`There are no words to decide on yet. Write the proposal first.`,
  "not-here": msg`This cannot be done here.`,
  "scales-clash": msg`The six steps and a fist of five run in opposite directions, so one session uses one of them. Take the quick count instead.`,
  "funder-here": msg`A funder is in the room, and this exercise should not meet one. Ask the funder to step out, or say that it goes on all the same.`,
  "exercise-broken": msg`This exercise could not run as it stands. Nothing was changed.`,
  "not-an-exercise": msg`This file is not an exercise. Nothing was written.`,
  "nobody-here": msg`Nobody is down as being in the room yet. Count the people, or enter the parties, then draw again.`,
  "wrong-word": msg`That is not the word on the wall. Look up again; if another screen shows it, move the wall there first.`,
  "one-display": msg`This computer reports one screen, so the wall would be the one that you are looking at. Use the single screen, or set the projector to extend the desktop.`,
  "key-refused": msg`That key is used for typing, so it would also act while you write. Choose another button.`,
  "wrong-pin": msg`That is not the PIN.`,
  "pin-gone": msg`The PIN does not count any more. The passphrase opens the workspace; nothing is lost.`,
  rehearsing: msg`This is a rehearsal, and nothing of it goes out. End the rehearsal first.`,
  internal: msg`That did not work, and it is Junction's fault. Everything up to the last save is kept. Try again; if it stays, restart Junction.`,
}

export interface Told {
  readonly sentence: MessageDescriptor
  readonly details: ErrorDetails
}

/** What to tell about any failure: its own sentence for a code, the one for bugs otherwise. */
export function toldOf(error: unknown): Told {
  if (error instanceof AppError) return { sentence: SENTENCES[error.code], details: error.details }
  return { sentence: SENTENCES.internal, details: {} }
}

export function sentenceOf(code: ErrorCode): MessageDescriptor {
  return SENTENCES[code]
}
