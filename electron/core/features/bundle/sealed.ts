import { Decrypter, Encrypter } from "age-encryption"
import { AppError } from "../../../../shared/errors.ts"

const BEGINNING = "age-encryption.org/v1\n"
/** The cost of stretching a bundle's passphrase: the base-2 logarithm of scrypt's N, as the age program has it. */
export const WORK_FACTOR = 18

/** One passphrase typed on two keyboards is one passphrase. */
const typed = (passphrase: string) => passphrase.normalize("NFC")

/** Encrypts to an age file that the passphrase opens, here and in the age program. */
export async function seal(content: Uint8Array, passphrase: string, workFactor = WORK_FACTOR): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(typed(passphrase))
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(content)
}

/**
 * Opens an age file with its passphrase.
 * Throws `not-a-bundle`, `bundle-wrong-passphrase` (also where the wrapped key itself is damaged: the two cannot be
 * told apart) and `bundle-damaged`.
 */
export async function unseal(file: Uint8Array, passphrase: string): Promise<Uint8Array> {
  if (Buffer.from(file.subarray(0, BEGINNING.length)).toString("latin1") !== BEGINNING)
    throw new AppError("not-a-bundle")
  const decrypter = new Decrypter()
  decrypter.addPassphrase(typed(passphrase))
  // Asked only when the passphrase did not open the file.
  decrypter.addIdentity({
    unwrapFileKey: (stanzas) => {
      const byPassphrase = stanzas.some(({ args }) => args[0] === "scrypt")
      throw new AppError(byPassphrase ? "bundle-wrong-passphrase" : "not-a-bundle")
    },
  })
  try {
    return await decrypter.decrypt(file)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError("bundle-damaged", {}, { cause: error })
  }
}
