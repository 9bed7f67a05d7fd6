import { existsSync, readdirSync, realpathSync } from "node:fs"
import { dirname, parse } from "node:path"

/** Names of folders that a synchronising program makes, and the name that people know it by. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/^dropbox( \(.+\))?$/i, "Dropbox"],
  [/^onedrive( ?- ?.+)?$/i, "OneDrive"],
  [/^(google ?drive|googledrive-.+|my drive)$/i, "Google Drive"],
  [/^(icloud ?drive|iclouddrive|mobile documents|com~apple~clouddocs)$/i, "iCloud Drive"],
  [/^nextcloud\d*$/i, "Nextcloud"],
  [/^owncloud\d*$/i, "ownCloud"],
  [/^(box|box sync|box-box)$/i, "Box"],
  [/^pcloud ?drive$/i, "pCloud"],
  [/^(dropbox|onedrive|box)-.+$/i, "a cloud drive"],
]

/** Files that such a program leaves in the folder that it keeps in step. */
const BY_MARKER: readonly (readonly [RegExp, string])[] = [
  [/^\.dropbox(\.cache|\.device)?$/, "Dropbox"],
  [/^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i, "OneDrive"],
  [/^\.tmp\.drive(download|upload)$/, "Google Drive"],
  [/^\._?sync_[0-9a-f]+\.db$/, "Nextcloud"],
  [/^\.(nextcloudsync\.log|owncloudsync\.log)$/, "Nextcloud"],
  [/^\.stfolder$/, "Syncthing"],
]

/**
 * The program that synchronises a folder, as far as its path or its marks tell, or undefined. Two laptops that write the
 * same database through such a program damage it, and its copies elsewhere are out of the owner's hands.
 */
export function syncedBy(folder: string): string | undefined {
  for (const path of new Set([folder, realOf(folder)])) {
    for (const level of upwards(path)) {
      const found = named(parse(level).base) ?? marked(level)
      if (found !== undefined) return found
    }
  }
  return undefined
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}

function upwards(folder: string): readonly string[] {
  const levels: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    levels.push(at)
    if (dirname(at) === at) return levels
  }
}

const named = (base: string) => BY_NAME.find(([pattern]) => pattern.test(base))?.[1]

function marked(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  try {
    const entries = readdirSync(folder)
    return BY_MARKER.find(([pattern]) => entries.some((entry) => pattern.test(entry)))?.[1]
  } catch {
    return undefined // a folder above that may not be listed
  }
}
