import { Trans, useLingui } from "@lingui/react/macro"
import { Button } from "@mantine/core"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { CLICKER_ACTS, type ClickerAct, type Press, type Refusal, refusalOf } from "../../../shared/domain/press.ts"
import { useStores } from "../../stores/stores.tsx"
import { pressOf } from "../../ui/press.ts"
import { useAction } from "../../ui/use-action.ts"
import styles from "./clicker-section.module.css"

/** Teaches this computer the buttons of a presenter's clicker, by pressing each once. */
export function ClickerSection() {
  const { t } = useLingui()
  const { clicker } = useStores()
  const buttons = useStore(clicker, (state) => state.buttons)
  const [learning, setLearning] = useState<ClickerAct>()
  const forget = useAction(clicker.getState().forget)
  const words: { readonly [A in ClickerAct]: string } = {
    next: t`Next`,
    back: t`Back`,
    reveal: t`Reveal`,
    blank: t`Blank`,
    freeze: t`Freeze`,
  }
  return (
    <>
      <p>
        <Trans>
          Most clickers send PgDn and PgUp, which are Next and Back already. Other buttons are learnt by pressing them
          once; they then work in text fields and dialogs too. Kept on this computer, not in the workspace.
        </Trans>
      </p>
      <ul className={styles["buttons"]}>
        {CLICKER_ACTS.map((act) => (
          <li key={act}>
            <span className={styles["act"]}>{words[act]}</span>
            {learning === act ? (
              <Learning act={act} done={() => setLearning(undefined)} />
            ) : (
              <>
                <Known press={buttons[act]} />
                <Button size="compact-sm" variant="default" onClick={() => setLearning(act)}>
                  <Trans>Learn</Trans>
                  <span className="sr-only"> {words[act]}</span>
                </Button>
                {buttons[act] === undefined ? null : (
                  <Button size="compact-sm" variant="subtle" onClick={() => forget.run(act)}>
                    <Trans>Forget</Trans>
                    <span className="sr-only"> {words[act]}</span>
                  </Button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Known({ press }: { readonly press: Press | undefined }) {
  if (press === undefined) {
    return (
      <span className={styles["none"]}>
        <Trans>no button yet</Trans>
      </span>
    )
  }
  const { key, ctrl, alt, shift, meta } = press
  const held = [ctrl && "Ctrl", alt && "Alt", shift && "Shift", meta && "Meta"].filter((name) => name !== false)
  return <kbd>{[...held, key].join("+")}</kbd>
}

/** Waits for one key, which does nothing else meanwhile. */
function Learning({ act, done }: { readonly act: ClickerAct; readonly done: () => void }) {
  const { t } = useLingui()
  const { clicker } = useStores()
  const [refused, setRefused] = useState<Exclude<Refusal, "modifier">>()
  const learn = useAction(clicker.getState().learn, { done })
  const { run } = learn
  useEffect(() => {
    clicker.setState({ learning: true })
    const hear = (event: KeyboardEvent) => {
      const press = pressOf(event)
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.repeat) return
      if (press.key === "Escape") return done()
      const refusal = refusalOf(press)
      if (refusal === "modifier") return
      if (refusal === undefined) run(act, press)
      else setRefused(refusal)
    }
    addEventListener("keydown", hear, { capture: true })
    return () => {
      removeEventListener("keydown", hear, { capture: true })
      clicker.setState({ learning: false })
    }
  }, [clicker, act, done, run])
  const why = {
    types: t`That button types a letter or a sign, so it would act while you write. Choose another.`,
    moves: t`That button moves or deletes in a text, so it would act while you write. Many clickers have a switch for PgUp and PgDn.`,
    taken: t`That key means something already. PgDn and PgUp work without being learnt; F5 and Esc stay free.`,
  }
  return (
    <>
      <span role="status" className={styles["wait"]}>
        {refused === undefined ? <Trans>Press the button on your clicker…</Trans> : why[refused]}
      </span>
      <Button size="compact-sm" variant="subtle" onClick={done}>
        <Trans>Leave it</Trans>
      </Button>
    </>
  )
}
