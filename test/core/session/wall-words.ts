import type { CommandName, Input } from "../../../shared/contract/index.ts"

interface World {
  readonly did: <N extends CommandName>(name: N, input: Input<N>) => Promise<boolean>
  readonly token: () => string
  readonly parties: readonly { readonly name: string }[]
}

/** Words that go into a decision, and groups and persons that the wall has nothing to do with. */
export function wordActs({ did, token, parties }: World) {
  return async (what: string, { session, step }: { session: string; step: number }, pick: number): Promise<void> => {
    switch (what) {
      case "note":
        await did("records.add", { kind: "privateNote", body: { session, step, text: token() } })
        return
      case "hold":
        await did("hold.add", { text: token(), owner: token(), session, step })
        return
      case "proposal":
        await did("proposal.set", { session, step: 1, text: `we decide ${token()} and ${token()}` })
        return
      case "standing":
        await did("reading.party", {
          session,
          step: 1,
          block: "stand",
          party: parties[pick % 3]?.name ?? "",
          position: pick % 6,
        })
        return
      case "decision":
        await did("decision.record", {
          session,
          step: 1,
          rule: "consent",
          parties: parties.map(({ name }) => ({ party: name, position: "agrees" as const })),
          dissent: [{ party: token(), words: token() }],
          rationale: token(),
          alternatives: token(),
          reopenIf: token(),
          ratification: [{ body: token(), state: "pending" }],
        })
        return
      case "group":
        await did("records.add", { kind: "coalition", body: { name: token(), mission: token(), notes: token() } })
        return
      case "person":
        await did("records.add", { kind: "person", body: { name: token(), contact: token() } })
        return
    }
  }
}
