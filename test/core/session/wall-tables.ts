import type { CommandName, Input } from "../../../shared/contract/index.ts"
import type { Block } from "../../../shared/method/blocks.ts"
import type { Run, Stored } from "./wall-model.ts"

interface World {
  readonly did: <N extends CommandName>(name: N, input: Input<N>) => Promise<boolean>
  readonly all: () => Promise<readonly Stored[]>
  readonly token: () => string
}

interface Place {
  readonly session: string
  readonly run: Run
  readonly block: Block | undefined
  readonly pick: number
}

/** To the tables and back, and what is done with what they hand in. */
export function tablesActs({ did, all, token }: World) {
  return async ({ session, run, block, pick }: Place): Promise<void> => {
    if (block === undefined) return
    const key = `${run.step}/${block.id}`
    switch (pick % 4) {
      case 0: {
        await did("tables.set", { session, count: 4, names: [token(), token()] })
        if (await did("tables.open", { session, minutes: 10 })) run.out.add(key)
        return
      }
      case 1:
        if (await did("tables.back", { session })) run.out.delete(key)
        return
      default: {
        const kind = block.kind === "form" ? block.of : "card"
        const here = (await all()).filter(
          (record) =>
            record.kind === kind &&
            record.body["session"] === session &&
            record.body["step"] === run.step &&
            record.body["block"] === block.id,
        )
        const into = here[pick % Math.max(1, here.length)]?.id
        const ids = here.filter((_, at) => (at + pick) % 2 === 0).map(({ id }) => id)
        if (into === undefined || ids.length === 0) return
        await did("tables.merge", { kind, into, ids })
      }
    }
  }
}
