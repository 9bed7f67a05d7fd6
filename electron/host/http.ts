import { randomBytes, timingSafeEqual } from "node:crypto"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import type { Role } from "../../shared/contract/command.ts"
import { EVENT_NAMES, EVENT_ROLES } from "../../shared/contract/events.ts"
import { type Call, COMMANDS, isCommandName, type Subscribe } from "../../shared/contract/index.ts"
import { describeCommands } from "./api.ts"
import { pageFor } from "./pages.ts"
import { optionsFrom, reply } from "./reply.ts"

const MIB = 1024 * 1024
const BODY_LIMIT = MIB
/** Files travel as base64, a third larger than they are. */
const UPLOAD_LIMIT = 96 * MIB

export interface RoleServerOptions {
  readonly role: Role
  readonly port: number
  readonly rendererFolder: string
  readonly connect: () => { readonly call: Call; readonly on: Subscribe }
  readonly log: (message: string, error: unknown) => void
  /** Somebody is using a window of this role. */
  readonly used?: () => void
}

/** The listener of one role: one origin, so that no page can borrow another role's cookie. */
export interface RoleServer {
  /** A one-use address for a window of this role. It stays valid for `seconds`, or until it is used. */
  readonly invite: (seconds?: number) => string
  /** True while a window of this role listens. */
  readonly hasWindow: () => boolean
  readonly origin: string
  readonly close: () => Promise<void>
}

const secret = () => randomBytes(24).toString("base64url")

/** Starts listening on 127.0.0.1; `port` 0 takes any free one. */
export async function startRoleServer(options: RoleServerOptions): Promise<RoleServer> {
  const { role, rendererFolder, log } = options
  const { call, on } = options.connect()
  const session = secret()
  const invitations = new Map<string, number>()
  let streams = 0
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      log("request failed", error)
      if (!response.headersSent) send(response, 500, "Something went wrong.")
      else response.destroy()
    })
  })
  await listening(server, options.port)
  const port = (server.address() as AddressInfo).port
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  const cookieName = `junction-${port}`

  function allowed(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? "").split(";").map((part) => part.trim())
    const found = cookies.find((part) => part.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1)
    if (found === undefined || found.length !== session.length) return false
    return timingSafeEqual(Buffer.from(found), Buffer.from(session))
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.host !== host) return send(response, 421, "This address is not Junction's.")
    const url = new URL(request.url ?? "/", origin)
    if (request.method === "GET" && url.pathname === "/auth") return enter(url, request, response)
    if (!allowed(request))
      return send(
        response,
        403,
        "This window was not opened by Junction. Start Junction again and use the address that it prints.",
      )
    options.used?.()
    if (request.method === "GET" && url.pathname === "/api") {
      return role === "console"
        ? sendJson(response, 200, { commands: describeCommands() })
        : send(response, 403, "Not for this window.")
    }
    if (request.method === "GET" && url.pathname === "/api/events") return stream(response)
    if (request.method === "POST" && url.pathname.startsWith("/api/"))
      return command(url.pathname.slice(5), request, response)
    if (request.method !== "GET") return send(response, 405, "Not known.")
    const page = await pageFor(rendererFolder, role, url.pathname)
    if (page === undefined) return send(response, 404, "Not found.")
    response.writeHead(200, { "Content-Type": page.type, ...page.headers }).end(page.body)
  }

  function enter(url: URL, request: IncomingMessage, response: ServerResponse): void {
    const token = url.searchParams.get("t") ?? ""
    const until = invitations.get(token)
    invitations.delete(token)
    if (until === undefined || until < Date.now()) {
      if (allowed(request)) return void response.writeHead(303, { Location: "/" }).end()
      return send(
        response,
        403,
        "This address was used already, or is too old. Start Junction again and use the address that it prints.",
      )
    }
    // Not a redirect: after one, a browser that came from elsewhere (a file, a mail) would leave the strict cookie out.
    response
      .writeHead(200, {
        "Content-Type": "text/html; charset=utf-8",
        "Set-Cookie": `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`,
        "Content-Security-Policy": "default-src 'none'",
        "Cache-Control": "no-store",
      })
      .end('<!doctype html><title>Junction</title><meta http-equiv="refresh" content="0; url=/">')
  }

  async function command(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.origin !== origin) return send(response, 403, "Not from this page.")
    if (!(request.headers["content-type"] ?? "").startsWith("application/json"))
      return send(response, 415, "JSON only.")
    const limit = isCommandName(name) && COMMANDS[name].upload ? UPLOAD_LIMIT : BODY_LIMIT
    const text = await bodyOf(request, limit)
    if (text === undefined) {
      return sendJson(response, 413, {
        ok: false,
        error: { code: "file-too-large", details: { megabytes: Math.floor((limit * 3) / 4 / MIB) } },
      })
    }
    let input: unknown
    try {
      input = JSON.parse(text)
    } catch {
      return sendJson(response, 400, { ok: false, error: { code: "invalid-input", details: {} } })
    }
    const { "x-task": id, "x-rehearsal": said } = request.headers
    const rehearsal = said === undefined ? undefined : said === "yes"
    sendJson(response, 200, await reply(call, name, input, log, optionsFrom(id, rehearsal)))
  }

  /** Server-sent events: each of the role's events under its own name. */
  function stream(response: ServerResponse): void {
    response.writeHead(200, {
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    })
    response.write(": open\n\n")
    streams++
    const ends = EVENT_NAMES.filter((event) => EVENT_ROLES[event].includes(role)).map((event) =>
      on(event, (value) => void response.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`)),
    )
    const beat = setInterval(() => response.write(": beat\n\n"), 15_000)
    response.on("close", () => {
      streams--
      clearInterval(beat)
      for (const end of ends) end()
    })
  }

  return {
    origin,
    hasWindow: () => streams > 0,
    invite: (seconds = Number.POSITIVE_INFINITY) => {
      const token = secret()
      invitations.set(token, Date.now() + seconds * 1000)
      return `${origin}/auth?t=${token}`
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", () => resolve())
  })
}

/** The text of a body, or undefined when it is over the limit. */
async function bodyOf(request: IncomingMessage, limit: number): Promise<string | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    // The rest is read and dropped, so that the answer reaches the sender.
    if (size <= limit) parts.push(part)
  }
  return size > limit ? undefined : Buffer.concat(parts).toString("utf8")
}

function send(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, {
      "Content-Type": "text/plain; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    })
    .end(text)
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response
    .writeHead(status, {
      "Content-Type": "application/json; charset=utf-8",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    })
    .end(JSON.stringify(value))
}
