import "./ui/layers.css"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { ConsoleApp } from "./app/console-app.tsx"
import { startLanguage } from "./i18n.ts"
import { createStores } from "./stores/stores.tsx"
import { keepAwake } from "./transport/awake.ts"
import { connectWindow } from "./transport/client.ts"

startLanguage()
const client = connectWindow()
keepAwake(client.call)
const root = document.getElementById("root")
if (root === null) throw new Error("the page has no root")
createRoot(root).render(
  <StrictMode>
    <ConsoleApp stores={createStores(client)} />
  </StrictMode>,
)
