import type { Page } from "@playwright/test"

/** Calls a command from inside the console's page. */
export async function ask(page: Page, name: string, input: unknown): Promise<Record<string, string>> {
  return page.evaluate(
    async ([command, body]) => {
      const headers = { "Content-Type": "application/json" }
      const sent = { method: "POST", headers, body: JSON.stringify(body) }
      const answer = (await (await fetch(`/api/${command}`, sent)).json()) as { value: Record<string, string> }
      return answer.value
    },
    [name, input] as const,
  )
}

/** Milliseconds from asking the console's host for nothing to its answer. */
export function roundTrip(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const from = performance.now()
    const headers = { "Content-Type": "application/json" }
    await (await fetch("/api/host.capabilities", { method: "POST", headers, body: "{}" })).json()
    return performance.now() - from
  })
}

/** The time below which such a part of the times lies. */
export function part(times: readonly number[], of: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * of) - 1] ?? Number.NaN
}
