import type { HandlersOf } from "../../handlers.ts"
import type { Vault } from "../../vault/vault.ts"
import { fillWithSample, readSample } from "./sample.ts"

export const vaultHandlers: HandlersOf<"vault"> = {
  "vault.state": ({ vault }) => vault.state(),
  "vault.recent": ({ vault }) => vault.recent.list(),
  "vault.hideNames": async ({ vault }, { hide }) => {
    vault.recent.hideNames(hide, opened(vault))
    return {}
  },
  "vault.forget": async ({ vault }, { folder }) => {
    vault.recent.forget(folder)
    return {}
  },
  "vault.inspect": async ({ vault }, { folder }) => vault.inspect(folder),
  "vault.create": async ({ vault, ports }, { name, passphrase, folder, sample }) => {
    const content = sample === true ? readSample(ports.sampleFolder) : undefined
    return vault.create({ name, passphrase, folder, fill: content && ((store) => fillWithSample(store, content)) })
  },
  "vault.unlock": async ({ vault }, { folder, secret }) => vault.unlock(folder, secret),
  "vault.lock": async ({ vault }) => {
    vault.lock()
    return {}
  },
  "vault.setPin": async ({ vault }, { pin }) => {
    await vault.setPin(pin)
    return {}
  },
  "vault.dropPin": async ({ vault }) => {
    vault.dropPin()
    return {}
  },
  "vault.quickLock": async ({ vault }) => {
    vault.quickLock()
    return {}
  },
  "vault.unlockWithPin": async ({ vault }, { pin }) => vault.unlockWithPin(pin),
  "vault.close": async ({ vault }) => {
    await vault.close()
    return {}
  },
  "vault.changePassphrase": async ({ vault }, { current, next }) => {
    await vault.changePassphrase(current, next)
    return {}
  },
  "vault.newRecoveryCode": async ({ vault }, { current }) => ({ recoveryCode: await vault.newRecoveryCode(current) }),
  "vault.keepRecoveryCode": async ({ vault }) => {
    vault.keepRecoveryCode()
    return {}
  },
  "vault.backUp": async ({ vault }) => vault.backUp(),
  "vault.restore": async ({ vault }, { folder, file, secret, keysOnly }) =>
    vault.restore(folder, file, secret, { keysOnly }),
}

function opened(vault: Vault) {
  const { store, folder } = vault.current() ?? {}
  if (store === undefined || folder === undefined) return undefined
  const { name, sample = false } = store.get("workspace", "workspace").body
  return { folder, name, sample }
}
