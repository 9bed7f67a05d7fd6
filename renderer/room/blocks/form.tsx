import { Plural } from "@lingui/react/macro"
import type { RoomBlockOf } from "../../../shared/contract/room.ts"
import blocks from "./blocks.module.css"
import styles from "./rows.module.css"

type FormBlock = RoomBlockOf<"form">

/** Rows as a list, a table, in columns or along the line of time; before Reveal how many. */
export function FormOnWall({ block }: { readonly block: FormBlock }) {
  const { revealed, count, layout, parts } = block
  if (!revealed) {
    return count === 0 ? null : (
      <p className={blocks["count"]}>
        <Plural value={count} one="# is in" other="# are in" />
      </p>
    )
  }
  if (layout === "table") return <Table block={block} />
  if (layout === "columns") {
    const beside = parts.length > 0 && parts.length <= 3
    return (
      <div className={styles["columns"]} data-beside={beside}>
        {parts.map((part) => (
          <section key={part.title}>
            <h2>{part.title}</h2>
            <Lines part={part} />
          </section>
        ))}
      </div>
    )
  }
  return (
    <>
      {parts.map((part) => (
        <Lines key={part.title ?? ""} part={part} time={layout === "time"} />
      ))}
    </>
  )
}

function Lines({ part, time = false }: { readonly part: FormBlock["parts"][number]; readonly time?: boolean }) {
  return (
    <ul className={styles["lines"]} data-time={time}>
      {part.rows.map(({ cells }, at) => (
        <li key={`${at} ${cells[0]}`}>
          {time ? <span className={styles["day"]}>{cells[0] || "–"}</span> : <strong>{cells[0]}</strong>}{" "}
          <span>{cells.slice(1).filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
  )
}

function Table({ block: { heads, parts } }: { readonly block: FormBlock }) {
  const rows = parts[0]?.rows ?? []
  return (
    <table className={styles["table"]}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a page have no other name
          <tr key={at}>
            {cells.map((cell, column) => (
              <td key={heads[column]}>{cell || "–"}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
