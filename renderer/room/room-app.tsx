import "@fontsource-variable/atkinson-hyperlegible-next/index.css"
import { i18n } from "@lingui/core"
import { I18nProvider } from "@lingui/react"
import { useEffect, useState } from "react"
import type { RoomView } from "../../shared/contract/room.ts"
import { refusalOf, runActOf } from "../../shared/domain/press.ts"
import type { Client } from "../transport/client.ts"
import { pressOf } from "../ui/press.ts"
import { useAwake } from "../ui/use-awake.ts"
import styles from "./room-app.module.css"
import { RoomScreen } from "./room-screen.tsx"

/** The projector's page: it asks for what is on the wall, shows it, and knows nothing else. */
export function RoomApp({ call, on, linked }: Pick<Client, "call" | "on" | "linked">) {
  const [view, setView] = useState<RoomView>({ view: "off" })
  useEffect(() => {
    // a link that comes back may have missed what was said in between; until it does the wall stays as it is
    const load = () => void call("wall.view", {}).then(setView, () => {})
    const ends = [on("wall", setView), linked((there) => there && load())]
    load()
    return () => ends.forEach((end) => end())
  }, [call, on, linked])
  useAwake(view.view !== "off")
  useEffect(() => {
    // whoever clicked on the wall still has the keys of the run: the console hears of them and does what they mean
    const hear = (event: KeyboardEvent) => {
      const press = pressOf(event)
      if (runActOf(press) === undefined && refusalOf(press) !== undefined) return
      event.preventDefault()
      if (!event.repeat) void call("wall.press", press).catch(() => {})
    }
    addEventListener("keydown", hear)
    return () => removeEventListener("keydown", hear)
  }, [call])
  return (
    <I18nProvider i18n={i18n}>
      <main className={styles["app"]}>
        <RoomScreen view={view} />
      </main>
    </I18nProvider>
  )
}
