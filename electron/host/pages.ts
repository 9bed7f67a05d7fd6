import { randomBytes } from "node:crypto"
import { readFile } from "node:fs/promises"
import { extname, join, normalize, sep } from "node:path"
import type { Role } from "../../shared/contract/command.ts"

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
}

export interface Page {
  readonly type: string
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/** What a page may load and reach: itself, and nothing else. Styles made at run time carry the page's nonce. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ")
}

const GUARDS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
}

/**
 * A file of the built renderer for a window of `role`, or undefined where there is none. The projector and the booth
 * have a page of their own that holds no console code.
 */
export async function pageFor(rendererFolder: string, role: Role, path: string): Promise<Page | undefined> {
  const start = role === "console" ? "index.html" : "room.html"
  const wanted = path === "/" ? start : decoded(path)
  if (wanted === undefined || (wanted !== start && wanted.endsWith(".html"))) return undefined
  const file = normalize(join(rendererFolder, wanted))
  if (!file.startsWith(normalize(rendererFolder) + sep)) return undefined
  const body = await readFile(file).catch(() => undefined)
  if (body === undefined) return undefined
  const type = TYPES[extname(file)] ?? "application/octet-stream"
  if (wanted !== start) return { type, body, headers: GUARDS }
  const nonce = randomBytes(16).toString("base64")
  const html = body.toString("utf8").replaceAll("__NONCE__", nonce).replaceAll("__ROLE__", role)
  return { type, body: Buffer.from(html), headers: { ...GUARDS, "Content-Security-Policy": contentPolicy(nonce) } }
}

function decoded(path: string): string | undefined {
  try {
    const text = decodeURIComponent(path).replace(/^\/+/, "")
    return text.includes("\0") || text.split(/[/\\]/).includes("..") ? undefined : text
  } catch {
    return undefined
  }
}
