import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from "node:crypto"

/**
 * A reader of the SQLCipher 4 page format that shares nothing with the library that the app uses: pages of 4096 bytes,
 * AES-256-CBC; the last 80 bytes of each hold its IV and its HMAC-SHA512; the first 16 bytes of the file are the salt,
 * from which (each byte xor 0x3a) and the raw key two rounds of PBKDF2 make the key of the HMAC.
 */
const PAGE = 4096
const SALT = 16
const IV = 16
const MAC = 64
const RESERVED = IV + MAC
const PLAIN_HEADING = Buffer.from("SQLite format 3\0")

/** The whole database in plain text, as any SQLite opens it. Throws for a page whose digest is wrong. */
export function plainDatabase(file: Buffer, key: Uint8Array): Buffer {
  if (file.length === 0 || file.length % PAGE !== 0) throw new Error("the file does not consist of whole pages")
  const salt = file.subarray(0, SALT)
  const macKey = pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    "sha512",
  )
  const pages: Buffer[] = []
  for (let number = 1; number * PAGE <= file.length; number++) {
    const page = file.subarray((number - 1) * PAGE, number * PAGE)
    pages.push(plainPage(page, number, key, macKey))
  }
  return Buffer.concat(pages)
}

function plainPage(page: Buffer, number: number, key: Uint8Array, macKey: Buffer): Buffer {
  const start = number === 1 ? SALT : 0
  const content = page.subarray(start, PAGE - RESERVED)
  const iv = page.subarray(PAGE - RESERVED, PAGE - MAC)
  const place = Buffer.alloc(4)
  place.writeUInt32LE(number)
  const mac = createHmac("sha512", macKey).update(content).update(iv).update(place).digest()
  if (!timingSafeEqual(mac, page.subarray(PAGE - MAC))) throw new Error(`the digest of page ${number} is wrong`)
  const decipher = createDecipheriv("aes-256-cbc", key, iv).setAutoPadding(false)
  const plain = Buffer.concat([decipher.update(content), decipher.final()])
  return Buffer.concat([number === 1 ? PLAIN_HEADING : Buffer.alloc(0), plain, page.subarray(PAGE - RESERVED)])
}
