import "../ui/layers.css"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { startLanguage } from "../i18n.ts"
import { connectWindow } from "../transport/client.ts"
import { RoomApp } from "./room-app.tsx"

startLanguage()
const { call, on, linked } = connectWindow()
const root = document.getElementById("root")
if (root === null) throw new Error("the page has no root")
createRoot(root).render(
  <StrictMode>
    <RoomApp call={call} on={on} linked={linked} />
  </StrictMode>,
)
