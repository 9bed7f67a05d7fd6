import { randomInt } from "node:crypto"

/** Letters and digits that cannot be taken for one another on paper. */
const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
const LETTERS = 30

/** A new code of six groups of five, about 147 bits. */
export function newRecoveryCode(): string {
  const letters = Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")
  return letters.replace(/(.{5})(?=.)/g, "$1-")
}

/** A code as typed from paper, brought to the one form that opens: capitals, without what stands between the groups. */
export function plainRecoveryCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, "")
}
