import { type Coder, type CoderRecords, createCoder } from "../../shared/domain/coding.ts"
import { LANGUAGES } from "../../shared/method/words.ts"
import { useRecord, useRecords } from "./stores.tsx"

/**
 * What the words of this community mean: one object for the whole window while nothing of it changes. Pass it wherever
 * groups are compared.
 */
export function useCoder(): Coder {
  const tag = useRecords("tag")
  const coding = useRecords("coding")
  const placeUnit = useRecords("placeUnit")
  const organization = useRecords("organization")
  const version = useRecord("workspace", "workspace")?.taxonomyVersion ?? 1
  return coderOf({ tag, coding, placeUnit, organization }, version)
}

let latest: { readonly records: CoderRecords; readonly version: number; readonly coder: Coder } | undefined

/** Every screen asks of the same records, so the last coder is the one that is wanted. */
function coderOf(records: CoderRecords, version: number): Coder {
  const { tag, coding, placeUnit, organization } = records
  const same = latest?.records
  if (
    latest === undefined ||
    latest.version !== version ||
    same?.tag !== tag ||
    same.coding !== coding ||
    same.placeUnit !== placeUnit ||
    same.organization !== organization
  ) {
    latest = { records, version, coder: createCoder(records, version, LANGUAGES[0]) }
  }
  return latest.coder
}
