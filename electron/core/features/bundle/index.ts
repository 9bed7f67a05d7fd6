import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"

const later = (): never => {
  throw new AppError("not-here")
}
export const bundleHandlers: HandlersOf<"bundle"> = {
  "bundle.contents": later,
  "bundle.export": later,
  "bundle.inspect": later,
  "bundle.import": later,
}
