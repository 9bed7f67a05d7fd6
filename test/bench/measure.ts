/** Runs two ways of doing the same in turn, so that a machine's mood hits both, and returns the median of each in ms. */
export function inTurn(
  rounds: number,
  ours: () => void,
  peer: () => void,
): { readonly ours: number; readonly peer: number } {
  const times = { ours: [] as number[], peer: [] as number[] }
  ours()
  peer()
  for (let round = 0; round < rounds; round++) {
    times.ours.push(timed(ours))
    times.peer.push(timed(peer))
  }
  return { ours: median(times.ours), peer: median(times.peer) }
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** The median of some runs in ms. */
export function timesOf(rounds: number, work: () => void): number {
  work()
  return median(Array.from({ length: rounds }, () => timed(work)))
}

/** The middle one of several times. */
export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

/** Prints one row: smaller is better, 1 is the peer. */
export function report(
  bench: string,
  row: string,
  { ours, peer }: { readonly ours: number; readonly peer: number },
): void {
  console.log(`  ${row}: ${ours.toFixed(3)} ms, peer ${peer.toFixed(3)} ms`)
  console.log(`ratio ${bench}/${row} ${(ours / peer).toFixed(3)}`)
}
