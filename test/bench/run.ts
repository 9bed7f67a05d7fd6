import { betweenness } from "./betweenness.ts"
import { sharedSeats } from "./shared-seats.ts"
import { writePath } from "./write-path.ts"

const BENCHES: Readonly<Record<string, () => void>> = {
  "write-path": writePath,
  "shared-seats": sharedSeats,
  betweenness,
}

const wanted = process.argv.slice(2)
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(name)
  bench()
}
