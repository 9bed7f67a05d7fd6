import { useLingui } from "@lingui/react/macro"

/** What a sentence of an exercise is, by its key: its title, its question, or a word of it. */
export function useWordKinds(): (key: string, own: string) => string {
  const { t } = useLingui()
  return (key, own) => {
    if (key === "title") return t`Title`
    if (key.endsWith(".rung")) return t`Name of the rung`
    if (!key.includes(".")) return t`Question`
    return own === "" ? t`One more answer` : t`Instead of “${own}”`
  }
}
