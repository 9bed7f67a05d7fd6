import { allPairs } from "./all-pairs.ts"
import { betweenness } from "./betweenness.ts"
import { claims } from "./claims.ts"
import { importing } from "./import.ts"
import { sharedSeats } from "./shared-seats.ts"
import { wallPaint } from "./wall.ts"
import { writePath } from "./write-path.ts"

const BENCHES: Readonly<Record<string, () => void | Promise<void>>> = {
  "write-path": writePath,
  "shared-seats": sharedSeats,
  betweenness,
  "all-pairs": allPairs,
  import: importing,
  wall: wallPaint,
  claims,
}

const wanted = process.argv.slice(2)
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(name)
  await bench()
}
