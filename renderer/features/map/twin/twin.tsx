import { useLingui } from "@lingui/react/macro"
import { SegmentedControl } from "@mantine/core"
import { Outline } from "../outline.tsx"
import { useMap, useMapState } from "../use-map.ts"
import { LikenessMatrix } from "./likeness-matrix.tsx"
import { NotesAndRegions } from "./notes-and-regions.tsx"
import { TieMatrix } from "./tie-matrix.tsx"
import styles from "./twin.module.css"

/** The map without a picture: as an outline, or as a matrix of ties or of likeness. In step with it, with the same editing. */
export function Twin({ onConnect }: { readonly onConnect: (from: string | undefined, to?: string) => void }) {
  const { t } = useLingui()
  const { store } = useMap()
  const twin = useMapState((state) => state.twin)
  return (
    <div className={styles["twin"]}>
      <SegmentedControl
        className={styles["choice"] ?? ""}
        size="xs"
        aria-label={t`The map without a picture`}
        value={twin}
        data={[
          { value: "outline", label: t`Outline` },
          { value: "ties", label: t`Matrix of ties` },
          { value: "likeness", label: t`Matrix of likeness` },
          { value: "notes", label: t`Notes and regions` },
        ]}
        onChange={(value) => store.setState({ twin: value })}
      />
      <div className={styles["rest"]}>
        {twin === "outline" ? <Outline onConnect={onConnect} /> : null}
        {twin === "ties" ? <TieMatrix onConnect={onConnect} /> : null}
        {twin === "likeness" ? <LikenessMatrix /> : null}
        {twin === "notes" ? <NotesAndRegions /> : null}
      </div>
    </div>
  )
}
