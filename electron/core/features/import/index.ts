import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"

const later = (): never => {
  throw new AppError("not-here")
}
export const importHandlers: HandlersOf<"import"> = {
  "import.inspect": later,
  "import.preview": later,
  "import.run": later,
}
