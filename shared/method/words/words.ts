/** Sentences that the method itself puts on the wall and into records, in one language. */
export interface MethodWords {
  /** For dates, times and lists. */
  readonly locale: string
  /** The six steps of the scale and the two answers off it, by words only. METHOD.md C0. */
  readonly scale: readonly string[]
  readonly abstain: string
  readonly talk: string
  readonly temperatureCheck: string
  readonly impact: (parts: { who: string; change: string; year: string; seenIn: string }) => string
  readonly reviewDateUnknown: string
  readonly ofPresent: (counted: number, present: number, time: string) => string
  readonly counted: (counted: number, time: string) => string
  readonly arrivedLater: (parties: string) => string
  readonly agree: (agree: number, of: number) => string
  readonly outcome: {
    readonly agreedInRoom: string
    readonly agreed: string
    readonly ratified: string
    readonly notAgreed: string
    readonly refused: string
    readonly advice: string
    readonly silent: string
  }
  readonly pending: (body: string, due: string | undefined) => string
  readonly ratified: (body: string, on: string | undefined) => string
  readonly refused: (body: string, on: string | undefined) => string
}
