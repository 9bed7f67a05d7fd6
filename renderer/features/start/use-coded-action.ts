import { useState } from "react"
import { AppError, type ErrorCode } from "../../../shared/errors.ts"
import { type Action, useAction } from "../../ui/use-action.ts"

/** An action whose failure is shown beside its field, and whose code decides which way on is offered. */
export function useCodedAction<A extends readonly unknown[], R>(
  work: (...input: A) => Promise<R>,
  done?: (result: R) => void,
): Action<A> & { readonly code: ErrorCode | undefined } {
  const [code, setCode] = useState<ErrorCode>()
  const action = useAction(
    async (...input: A) => {
      setCode(undefined)
      try {
        return await work(...input)
      } catch (error) {
        setCode(error instanceof AppError ? error.code : "internal")
        throw error
      }
    },
    { notice: false, ...(done !== undefined && { done }) },
  )
  return { ...action, code }
}
