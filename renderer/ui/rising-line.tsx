import styles from "./rising-line.module.css"

interface LineProps {
  /** Month by month, each with what there is so far. */
  readonly points: readonly { readonly label: string; readonly count: number }[]
}

const WIDTH = 960
const HEIGHT = 400
const SIDE = 90
const TOP = 60
const BOTTOM = 70
/** As many months as have room for their names below the line. */
const NAMED = 4

/** A line that rises by counts, labelled where it rises; what it says stands in a table for those who do not see it. */
export function RisingLine({ points }: LineProps) {
  const most = Math.max(1, ...points.map(({ count }) => count))
  const x = (at: number) => SIDE + (at * (WIDTH - 2 * SIDE)) / Math.max(1, points.length - 1)
  const y = (count: number) => HEIGHT - BOTTOM - (count * (HEIGHT - TOP - BOTTOM)) / most
  // flat to the month in which it rises: nothing was in place between two months
  const steps = points.map(({ count }, at) => (at === 0 ? `M${x(0)} ${y(count)}` : `H${x(at)} V${y(count)}`)).join(" ")
  const every = Math.ceil(points.length / NAMED)
  return (
    <>
      <svg className={styles["line"]} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
        <path className={styles["ground"]} d={`M${SIDE} ${y(0)}H${WIDTH - SIDE}`} />
        <path className={styles["rise"]} d={steps} />
        {points.map(({ label, count }, at) => {
          const rises = count !== (points[at - 1]?.count ?? 0)
          return (
            <g key={label}>
              {rises ? <circle className={styles["dot"]} cx={x(at)} cy={y(count)} r={8} /> : null}
              {rises ? (
                <text x={x(at)} y={y(count) - 20} textAnchor="middle">
                  {count}
                </text>
              ) : null}
              {at % every === 0 ? (
                <text className={styles["month"]} x={x(at)} y={HEIGHT - 22} textAnchor="middle">
                  {label}
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
      <table className={styles["table"]}>
        <tbody>
          {points.map(({ label, count }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
