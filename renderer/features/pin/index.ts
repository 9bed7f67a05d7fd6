export { BareUnlock } from "./bare-unlock.tsx"
export { PinForm } from "./pin-form.tsx"
