import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { request } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type RoleServer, startRoleServer } from "../../electron/host/http.ts"
import { openApp, type TestApp } from "../support/test-app.ts"

let app: TestApp
let pages: string
let server: RoleServer
let cookie: string

async function enter(to: RoleServer): Promise<string> {
  const response = await fetch(to.invite(), { redirect: "manual" })
  return (response.headers.get("set-cookie") ?? "").split(";")[0] ?? ""
}

const post = (name: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}/api/${name}`, {
    method: "POST",
    headers: { Cookie: cookie, Origin: server.origin, "Content-Type": "application/json", ...headers },
    body,
  })

beforeEach(async () => {
  app = await openApp()
  pages = mkdtempSync(join(tmpdir(), "junction-pages-"))
  writeFileSync(join(pages, "index.html"), "<p>__ROLE__ __NONCE__")
  writeFileSync(join(pages, "room.html"), "<p>wall")
  server = await startRoleServer({
    role: "console",
    port: 0,
    rendererFolder: pages,
    connect: () => app.connect("console"),
    log: () => {},
  })
  cookie = await enter(server)
})

afterEach(async () => {
  await server.close()
  app[Symbol.dispose]()
  rmSync(pages, { recursive: true })
})

describe("the browser host", () => {
  it("lets nobody in without its cookie", async () => {
    for (const path of ["/", "/api", "/api/events", "/index.html"]) {
      expect((await fetch(server.origin + path)).status).toBe(403)
    }
    expect((await post("vault.state", "{}", { Cookie: "" })).status).toBe(403)
  })

  it("takes an invitation once", async () => {
    const address = server.invite()
    expect((await fetch(address, { redirect: "manual" })).status).toBe(200)
    expect((await fetch(address, { redirect: "manual" })).status).toBe(403)
  })

  it("takes no invitation that is too old", async () => {
    expect((await fetch(server.invite(-1), { redirect: "manual" })).status).toBe(403)
  })

  it("answers only to its own host name", async () => {
    const status = await new Promise((resolve) => {
      const { port } = new URL(server.origin)
      request(
        { host: "127.0.0.1", port, path: "/", headers: { Host: `localhost:${port}`, Cookie: cookie } },
        (response) => resolve(response.statusCode),
      ).end()
    })
    expect(status).toBe(421)
  })

  it("refuses a call from another page", async () => {
    expect((await post("vault.state", "{}", { Origin: "http://127.0.0.1:1" })).status).toBe(403)
    expect((await post("vault.state", "{}", { "Content-Type": "text/plain" })).status).toBe(415)
  })

  it("refuses a body over the limit and says how large it may be", async () => {
    const response = await post("vault.state", JSON.stringify({ pad: "x".repeat(1100 * 1024) }))
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ error: { code: "file-too-large" } })
  })

  it("refuses a body that is not JSON", async () => {
    expect((await post("vault.state", "{")).status).toBe(400)
  })

  it("serves the console's page with a policy and a fresh nonce, and nothing outside its folder", async () => {
    const pageOf = async () => fetch(`${server.origin}/`, { headers: { Cookie: cookie } })
    const first = await pageOf()
    const policy = first.headers.get("content-security-policy") ?? ""
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "none"
    expect(await first.text()).toBe(`<p>console ${nonce}`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain("unsafe")
    expect((await pageOf()).headers.get("content-security-policy")).not.toBe(policy)
    for (const path of ["/room.html", "/..%2f..%2fetc/passwd", "/%2e%2e/package.json", "/a%00b"]) {
      expect((await fetch(server.origin + path, { headers: { Cookie: cookie } })).status).toBe(404)
    }
  })

  it("lists every command with its schemas, to the console alone", async () => {
    const { commands } = (await (await fetch(`${server.origin}/api`, { headers: { Cookie: cookie } })).json()) as {
      commands: { name: string }[]
    }
    expect(commands.find(({ name }) => name === "records.edit")).toMatchObject({
      mode: "write",
      roles: ["console"],
      input: { type: "object", additionalProperties: false },
    })
    await using wall = Object.assign(
      await startRoleServer({
        role: "projector",
        port: 0,
        rendererFolder: pages,
        connect: () => app.connect("projector"),
        log: () => {},
      }),
      { [Symbol.asyncDispose]: () => wall.close() },
    )
    expect((await fetch(`${wall.origin}/api`, { headers: { Cookie: await enter(wall) } })).status).toBe(403)
  })

  it("gives each role an origin of its own, whose cookie opens nothing else", async () => {
    await using wall = Object.assign(
      await startRoleServer({
        role: "projector",
        port: 0,
        rendererFolder: pages,
        connect: () => app.connect("projector"),
        log: () => {},
      }),
      { [Symbol.asyncDispose]: () => wall.close() },
    )
    const wallCookie = await enter(wall)
    expect((await post("records.all", "{}", { Cookie: wallCookie })).status).toBe(403)
    const asConsole = await fetch(`${wall.origin}/api/records.all`, {
      method: "POST",
      headers: { Cookie: `${cookie}; ${wallCookie}`, Origin: wall.origin, "Content-Type": "application/json" },
      body: "{}",
    })
    expect(await asConsole.json()).toMatchObject({ ok: false, error: { code: "not-allowed" } })
  })
})
