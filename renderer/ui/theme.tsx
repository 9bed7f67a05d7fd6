import "@fontsource-variable/atkinson-hyperlegible-next/index.css"
import "@fontsource-variable/atkinson-hyperlegible-mono/index.css"
import "./tokens.css"
import "@mantine/core/styles.layer.css"
import "@mantine/notifications/styles.layer.css"
import "@mantine/spotlight/styles.layer.css"
import "./base.css"
import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  MantineProvider,
  Menu,
  virtualColor,
} from "@mantine/core"
import { setNonce } from "get-nonce"
import type { ReactNode } from "react"
import { Tips } from "./tips.tsx"

const teal: MantineColorsTuple = [
  "#e2efee",
  "#c9e2e0",
  "#a2cdca",
  "#77b5b2",
  "#4c9b99",
  "#2c8483",
  "#0b5d5e",
  "#0b5d5e",
  "#084c4d",
  "#063b3c",
]
const mist: MantineColorsTuple = [
  "#e6f6f5",
  "#d2eeec",
  "#b3e2df",
  "#97d6d2",
  "#83ccc8",
  "#79c8c4",
  "#6fc3bf",
  "#6fc3bf",
  "#5fb3af",
  "#4fa39f",
]
const brick: MantineColorsTuple = [
  "#fbe6e4",
  "#f3c8c5",
  "#e79a95",
  "#db6d66",
  "#c8423b",
  "#b72d26",
  "#a8201a",
  "#a8201a",
  "#8c1a15",
  "#701410",
]

const theme = createTheme({
  fontFamily: "var(--junction-font)",
  fontFamilyMonospace: "var(--junction-mono)",
  fontSizes: { xs: "13px", sm: "15px", md: "15px", lg: "17px", xl: "20px" },
  lineHeights: { xs: "18px", sm: "22px", md: "22px", lg: "24px", xl: "26px" },
  headings: {
    fontFamily: "var(--junction-font)",
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "20px", lineHeight: "26px" },
      h2: { fontSize: "17px", lineHeight: "24px" },
      h3: { fontSize: "15px", lineHeight: "22px" },
    },
  },
  radius: { sm: "6px", md: "6px", lg: "8px" },
  defaultRadius: "md",
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  colors: { teal, mist, brick, primary: virtualColor({ name: "primary", light: "teal", dark: "mist" }) },
  primaryColor: "primary",
  primaryShade: 6,
  autoContrast: true,
  focusRing: "auto",
  cursorType: "pointer",
  respectReducedMotion: true,
  // Its hidden first stop has a role that a menu may not hold.
  components: { Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }) },
})

const resolver: CSSVariablesResolver = () => {
  const own = {
    "--mantine-color-body": "var(--ground)",
    "--mantine-color-text": "var(--text)",
    "--mantine-color-dimmed": "var(--muted)",
    "--mantine-color-placeholder": "var(--muted)",
    "--mantine-color-default": "var(--surface)",
    "--mantine-color-default-hover": "var(--sunken)",
    "--mantine-color-default-color": "var(--text)",
    "--mantine-color-default-border": "var(--control-line)",
    "--mantine-color-error": "var(--danger)",
    "--mantine-color-anchor": "var(--primary)",
  }
  return { variables: {}, light: own, dark: own }
}

const nonce = document.querySelector<HTMLMetaElement>("meta[name=csp-nonce]")?.content ?? ""
setNonce(nonce)

/** The console's theme: tokens under Mantine's controls, light or dark as the computer asks or the facilitator chose. */
export function ConsoleTheme({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      {children}
      <Tips />
    </MantineProvider>
  )
}
