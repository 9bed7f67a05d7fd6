import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { useLingui } from "@lingui/react"
import { IconEyeOff } from "@tabler/icons-react"
import type { Audience } from "../../shared/contract/kind.ts"
import styles from "./audience-mark.module.css"

interface Words {
  readonly word: MessageDescriptor
  readonly meaning: MessageDescriptor
}

const WORDS: { readonly [A in Audience]: Words } = {
  console: { word: msg`console only`, meaning: msg`Only you see this. It never goes to the wall or into a copy.` },
  synthesis: { word: msg`synthesis only`, meaning: msg`Enters results only where enough people share it.` },
  room: { word: msg`room`, meaning: msg`May be shown to those who take part.` },
  funders: { word: msg`funders`, meaning: msg`May go to funders and hosts.` },
  public: { word: msg`public`, meaning: msg`May be read by anyone.` },
}

/** The quiet mark beside a value: who may see it. What may be shown to the room carries none unless `always`. */
export function AudienceMark({ of, always = false }: { readonly of: Audience; readonly always?: boolean }) {
  const { _ } = useLingui()
  const confidential = of === "console" || of === "synthesis"
  if (!confidential && !always) return null
  return (
    <span data-tip={_(WORDS[of].meaning)} className={styles["mark"]} data-confidential={confidential || undefined}>
      {confidential ? <IconEyeOff size={13} aria-hidden /> : null}
      {_(WORDS[of].word)}
    </span>
  )
}
