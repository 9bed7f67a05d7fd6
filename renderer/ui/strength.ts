import type { ZxcvbnFactory } from "@zxcvbn-ts/core"

/** How hard a passphrase is to guess: 0 at once, 4 out of reach. */
export type Strength = 0 | 1 | 2 | 3 | 4

let loading: Promise<ZxcvbnFactory> | undefined

/** The word lists are large and wanted only where a passphrase is chosen. */
function judge(): Promise<ZxcvbnFactory> {
  loading ??= (async () => {
    const [{ ZxcvbnFactory: Factory }, common, english] = await Promise.all([
      import("@zxcvbn-ts/core"),
      import("@zxcvbn-ts/language-common"),
      import("@zxcvbn-ts/language-en"),
    ])
    return new Factory({
      dictionary: { ...common.dictionary, ...english.dictionary },
      graphs: common.adjacencyGraphs,
    })
  })()
  return loading
}

/** Judges a passphrase on this computer. Words that stand beside it (the community's name) count as guessed. */
export async function strengthOf(passphrase: string, beside: readonly string[]): Promise<Strength> {
  return (await judge()).check(passphrase, [...beside]).score
}
