import { app, protocol, session } from "electron"
import type { Role } from "../../shared/contract/command.ts"
import { pageFor } from "../host/pages.ts"

export const SCHEME = "app"
/** Each role has an origin of its own. */
export const originOf = (role: Role) => `${SCHEME}://${role}`

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built renderer and nothing else, and refuses the network, permissions, new windows and navigation. */
export function closeTheDoors(rendererFolder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const { hostname, pathname } = new URL(request.url)
    const role = roleOf(hostname)
    const page =
      role === undefined || request.method !== "GET" ? undefined : await pageFor(rendererFolder, role, pathname)
    if (page === undefined) return new Response("Not found.", { status: 404 })
    return new Response(new Uint8Array(page.body), { headers: { ...page.headers, "Content-Type": page.type } })
  })
  const { defaultSession } = session
  defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwn(details.url) }))
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === "clipboard-sanitized-write"),
  )
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === "clipboard-sanitized-write")
  app.on("web-contents-created", (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: "deny" }))
    contents.on("will-navigate", (event) => event.preventDefault())
    contents.on("will-attach-webview", (event) => event.preventDefault())
  })
}

function roleOf(host: string): Role | undefined {
  return host === "console" || host === "projector" || host === "booth" ? host : undefined
}

function isOwn(url: string): boolean {
  return (
    url.startsWith(`${SCHEME}://`) ||
    url.startsWith("blob:app://") ||
    url.startsWith("data:") ||
    url.startsWith("devtools://")
  )
}
