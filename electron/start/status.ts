const MEGABYTE = 1_000_000
/** Where lines cannot be rewritten, one is written for each tenth. */
const TENTHS = 10

export interface Status {
  readonly say: (text: string) => void
  readonly fetching: (received: number, total: number | null) => void
  /** Takes the last text away where that is possible. */
  readonly clear: () => void
}

/** What happens meanwhile, on one line that rewrites itself; in a log, as few lines as tell the same. */
export function createStatus(stream: Pick<NodeJS.WriteStream, "isTTY"> & { write(text: string): boolean }): Status {
  let tenth = -1
  const rewrite = (text: string): void => {
    stream.write(`\r\x1b[K${text}`)
  }
  return {
    say(text) {
      if (stream.isTTY) rewrite(text)
    },
    fetching(received, total) {
      const size = total === null ? "" : ` of ${Math.round(total / MEGABYTE)}`
      const text = `Fetching Electron's runtime: ${Math.round(received / MEGABYTE)}${size} MB`
      if (stream.isTTY) return rewrite(text)
      const now = total === null ? 0 : Math.floor((received / total) * TENTHS)
      if (now === tenth) return
      tenth = now
      stream.write(`${text}\n`)
    },
    clear() {
      if (stream.isTTY) rewrite("")
    },
  }
}
