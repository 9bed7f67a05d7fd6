import { ownCode } from "../../../../shared/method/own-in-plan.ts"
import type { HandlersOf } from "../../handlers.ts"
import { add, remove, update } from "../../records/edits.ts"
import { draftOf, refreshPlans } from "../session/index.ts"
import { fileOf, readExerciseFile, runnable } from "./file.ts"
import { inLibrary, libraryOf, saveLibrary } from "./library.ts"

/** Exercises of the facilitator's own: in this workspace, in the library of this computer, and as files. */
export const exerciseHandlers: HandlersOf<"exercise"> & HandlersOf<"library"> = {
  "exercise.save": ({ records, ports }, { id: known, exercise }) => {
    const draft = runnable(exercise)
    if (known === undefined) {
      const id = ports.newId()
      records.apply("Add exercise", [add("ownExercise", id, { version: 1, ...draft })])
      return { id }
    }
    const before = records.get("ownExercise", known)
    const { withoutFunder = null, ...rest } = draft
    const changes = update(before, { ...rest, withoutFunder })
    if (changes.length === 0) return { id: known }
    records.apply("Change exercise", update(before, { ...rest, withoutFunder, version: before.body.version + 1 }))
    refreshPlans(records, ownCode(known))
    return { id: known }
  },

  "exercise.remove": ({ records }, { id }) => {
    records.apply("Remove exercise", [remove(records.get("ownExercise", id))])
    return {}
  },

  "exercise.file": ({ records }, { id }) => {
    const draft = draftOf(records.get("ownExercise", id).body)
    records.note(`Exercise saved as a file: ${draft.title}`)
    return { file: fileOf(draft) }
  },

  "exercise.open": ({ records, ports }, { file }) => {
    const draft = readExerciseFile(file)
    const id = ports.newId()
    records.apply("Take in exercise", [add("ownExercise", id, { version: 1, ...draft })])
    return { id }
  },

  "library.list": ({ ports }) =>
    libraryOf(ports.dataFolder)
      .map(({ id, exercise: { title, step, purpose, minutes } }) => ({ id, title, step, purpose, minutes }))
      .toSorted((a, b) => a.title.localeCompare(b.title)),

  "library.keep": ({ records, ports }, { id }) => {
    const exercise = draftOf(records.get("ownExercise", id).body)
    const others = libraryOf(ports.dataFolder).filter((entry) => entry.id !== id)
    saveLibrary(ports.dataFolder, [...others, { id, exercise }])
    records.note(`Put into the library of this computer: ${exercise.title}`)
    return {}
  },

  "library.take": ({ records, ports }, { id: from }) => {
    const { exercise } = inLibrary(ports.dataFolder, from)
    const id = ports.newId()
    records.apply("Take in exercise", [add("ownExercise", id, { version: 1, ...exercise })])
    return { id }
  },

  "library.drop": ({ ports }, { id }) => {
    inLibrary(ports.dataFolder, id)
    saveLibrary(
      ports.dataFolder,
      libraryOf(ports.dataFolder).filter((entry) => entry.id !== id),
    )
    return {}
  },
}
