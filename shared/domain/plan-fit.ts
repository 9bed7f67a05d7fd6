/** A step that is still to come, or the one at hand. */
export interface FitStep {
  readonly step: number
  /** Planned minutes; of the step at hand those that are left. */
  readonly minutes: number
  /** True for what is never dropped or shortened: a decision, and how the session closes. */
  readonly keeps: boolean
  /** True for what is shortened but not dropped: a break. */
  readonly stays?: boolean
}

/** One step given other minutes; 0 drops it. */
export interface FitChange {
  readonly step: number
  readonly minutes: number
}

export interface Fit {
  /** Minutes past the end if nothing changes; negative or 0 when all fits. */
  readonly late: number
  /** What would bring it back, in the fewest steps; empty where it fits or nothing may be touched. */
  readonly changes: readonly FitChange[]
  /** Minutes past the end after that. */
  readonly stillLate: number
}

/** No step is shortened below this, nor below half of what it was planned for. */
const SHORTEST = 5

/**
 * What to shorten or drop of the steps to come so that they end in `minutesLeft`. It never touches what keeps. One step
 * shortened is tried before one step dropped, and that before several. METHOD.md C0.
 */
export function fitPlan(steps: readonly FitStep[], minutesLeft: number): Fit {
  const late = Math.ceil(steps.reduce((sum, { minutes }) => sum + minutes, 0) - minutesLeft)
  if (late <= 0) return { late, changes: [], stillLate: late }
  const free = steps.filter(({ keeps, minutes }) => !keeps && minutes > 0)
  const shortened = free
    .filter((one) => one.minutes - late >= shortestOf(one))
    .toSorted((a, b) => b.minutes - a.minutes)
  const [longest] = shortened
  if (longest !== undefined) {
    return { late, changes: [{ step: longest.step, minutes: Math.floor(longest.minutes - late) }], stillLate: 0 }
  }
  const droppable = free.filter(({ stays }) => stays !== true)
  const [enough] = droppable.filter(({ minutes }) => minutes >= late).toSorted((a, b) => a.minutes - b.minutes)
  if (enough !== undefined) return { late, changes: [{ step: enough.step, minutes: 0 }], stillLate: 0 }
  return several(droppable, late)
}

/** The longest go first, so that as few as possible go. */
function several(droppable: readonly FitStep[], late: number): Fit {
  const changes: FitChange[] = []
  let rest = late
  for (const { step, minutes } of droppable.toSorted((a, b) => b.minutes - a.minutes)) {
    if (rest <= 0) break
    changes.push({ step, minutes: 0 })
    rest -= minutes
  }
  return { late, changes: changes.toSorted((a, b) => a.step - b.step), stillLate: Math.max(0, Math.ceil(rest)) }
}

function shortestOf({ minutes }: FitStep): number {
  return Math.max(SHORTEST, Math.ceil(minutes / 2))
}

/** A time of day ("09:05") as minutes since midnight. */
export function minutesOfDay(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number)
  return hour * 60 + minute
}

const DAY = 24 * 60

/** Minutes since midnight as a time of day; those before midnight or past the next are told on its clock. */
export function timeOfDay(minutes: number): string {
  const at = ((minutes % DAY) + DAY) % DAY
  return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`
}

/** Minutes from `now` to a time of day ("12:30") of the day on which a run began, in the clock of this computer. */
export function minutesUntil(endsAt: string, startedAt: string, now: string): number {
  const [hour = 0, minute = 0] = endsAt.split(":").map(Number)
  const end = new Date(startedAt)
  end.setHours(hour, minute, 0, 0)
  // an evening that ends after midnight
  if (end.getTime() < Date.parse(startedAt)) end.setDate(end.getDate() + 1)
  return (end.getTime() - Date.parse(now)) / 60_000
}
