import type { BundleCounts, LeftOut } from "../../../../shared/contract/bundle.ts"
import { KIND_NAMES } from "../../../../shared/contract/kinds.ts"
import { HAND_OVER } from "./leaves.ts"
import { MANIFEST, READ_ME } from "./manifest.ts"

const LEFT_OUT_WORDS: { readonly [L in LeftOut]: string } = {
  confidential: "the confidential database: raw interviews, survey answers, ballots",
  journal: "the history of changes, with undo and redo",
  trash: "what was in the trash",
  "half-typed": "text that was being typed and not yet entered",
  wall: "what the wall was showing",
  keys: "passphrases, keys, recovery code and backups",
}

/** The page that anyone can read who opens the archive without Junction. */
export function readMe(about: {
  readonly name: string
  readonly madeAt: string
  readonly appVersion: string
  readonly counts: BundleCounts
  readonly leftOut: readonly LeftOut[]
}): string {
  const counted = KIND_NAMES.flatMap((kind) => {
    const n = about.counts[kind]
    const words = HAND_OVER[kind]
    return n === undefined || !words.leaves ? [] : [`  ${String(n).padStart(6)}  ${n === 1 ? words.one : words.many}`]
  })
  return [
    `${about.name}: a hand-over from Junction`,
    "",
    `Made at ${about.madeAt} (UTC) by Junction ${about.appVersion}.`,
    "",
    "This archive holds names of people and the facilitator's own notes. Keep it as",
    "carefully as the passphrase that opened it, and delete this open copy after use.",
    "",
    "IN IT",
    ...counted,
    "",
    "NOT IN IT",
    ...about.leftOut.map((each) => `  - ${LEFT_OUT_WORDS[each]}`),
    "",
    "TO CARRY ON IN JUNCTION",
    "  Start Junction, choose Import bundle, choose the .junction.age file and give",
    "  its passphrase. It becomes a workspace of its own under a new passphrase.",
    "",
    "TO READ IT WITHOUT JUNCTION",
    "  The file is encrypted with age (age-encryption.org). With the age program:",
    "    age --decrypt --output handover.zip FILE.junction.age",
    "  What comes out is a zip archive; any program for zip archives opens it.",
    `    ${READ_ME}              this page`,
    `    ${MANIFEST}           versions, counts, and the SHA-256 of each part`,
    "    records/*.jsonl         the records, one a line, as JSON in UTF-8:",
    '                            {"id": ..., "body": {...}}',
    "  Records point at each other by id: a seat names its coalition (the group) and",
    "  its person or organization; a tie names one group and the other.",
    "",
  ].join("\n")
}
