import { Trans } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useMemo } from "react"
import { useStore } from "zustand"
import { documentOf } from "../../../shared/domain/documents/documents.ts"
import { roomRecords } from "../../../shared/domain/documents/room-records.ts"
import { useStores } from "../../stores/stores.tsx"
import { Page } from "../../ui/page.tsx"
import { DocumentBlocks, DocumentMenu } from "../documents/index.ts"
import { useNow } from "./run/clock.tsx"
import styles from "./session-record.module.css"

/** The page that people take away, as paper will say it, during the session or after it. */
export function LeavePage({ id }: { readonly id: string }) {
  const { records } = useStores()
  const byKind = useStore(records, (state) => state.byKind)
  const minute = `${useNow().slice(0, 16)}:00.000Z`
  const { title, lead, blocks } = useMemo(() => {
    const room = roomRecords((kind) => [...byKind[kind]].map(([own, body]) => ({ id: own, body })))
    return documentOf({ of: "leave", id }, room, minute)
  }, [byKind, id, minute])
  return (
    <Page
      title={title}
      lead={lead.join(" · ")}
      acts={
        <>
          <DocumentMenu document={{ of: "leave", id }} />
          <Button component="a" variant="default" href={`#/sessions/${id}`}>
            <Trans>Back to the session</Trans>
          </Button>
        </>
      }
    >
      <div className={styles["record"]}>
        <section>
          <DocumentBlocks blocks={blocks} />
        </section>
      </div>
    </Page>
  )
}
