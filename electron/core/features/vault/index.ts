import { AppError } from "../../../../shared/errors.ts"
import type { HandlersOf } from "../../handlers.ts"

const later = (): never => {
  throw new AppError("not-here")
}

export const vaultHandlers: HandlersOf<"vault"> = {
  "vault.state": ({ vault }) => vault.state(),
  "vault.recent": () => ({ hideNames: true, workspaces: [] }),
  "vault.hideNames": later,
  "vault.forget": later,
  "vault.inspect": later,
  "vault.create": async ({ vault }, { name, passphrase, folder }) => vault.create({ name, passphrase, folder }),
  "vault.unlock": async ({ vault }, { folder, secret }) => vault.unlock(folder, secret),
  "vault.lock": async ({ vault }) => {
    vault.lock()
    return {}
  },
  "vault.close": async ({ vault }) => {
    await vault.close()
    return {}
  },
  "vault.changePassphrase": later,
  "vault.newRecoveryCode": later,
  "vault.keepRecoveryCode": later,
  "vault.backUp": later,
  "vault.restore": later,
}
