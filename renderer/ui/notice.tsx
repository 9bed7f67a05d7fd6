import { Button } from "@mantine/core"

/** An act that a notice offers, the way back above all. */
export interface NoticeAct {
  readonly label: string
  readonly run: () => void
}

/** A notice with something to do about it. */
export function Notice({
  message,
  act,
  close,
}: {
  readonly message: string
  readonly act: NoticeAct
  readonly close: () => void
}) {
  return (
    <>
      {message}{" "}
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() => {
          close()
          act.run()
        }}
      >
        {act.label}
      </Button>
    </>
  )
}
