/** The files that a desk keeps of a story beside the story's own, and whether a newer version of Copydesk wrote them. */
import { z } from 'zod'
import { bytesOf } from './durable'
import { type Format, formats, readSealed } from './envelope'
import type { Folders } from './folders'
import { isNewerLog } from './log'

function isNewerFile(bytes: Buffer, format: Format): boolean {
  return readSealed(bytes.toString(), format, z.record(z.string(), z.unknown())).state === 'newer'
}

/** Each kind of file: where it is, and whether its content says that readers of this version may not open it. */
const sidecars = {
  journal: {
    path: (folders: Folders, id: string) => folders.journalOf(id),
    isNewer: (bytes: Buffer) => isNewerLog(bytes, formats.journal),
  },
  versions: {
    path: (folders: Folders, id: string) => folders.versionsFile(id),
    isNewer: (bytes: Buffer) => isNewerLog(bytes, formats.versions),
  },
  undo: {
    path: (folders: Folders, id: string) => folders.undoHistoryOf(id),
    isNewer: (bytes: Buffer) => isNewerLog(bytes, formats.undo),
  },
  conflict: {
    path: (folders: Folders, id: string) => folders.pendingMergeOf(id),
    isNewer: (bytes: Buffer) => isNewerFile(bytes, formats.conflict),
  },
}

/** Whether a newer version of Copydesk has written a file beside a story; false where there is none. */
export async function isNewerBeside(
  folders: Folders,
  id: string,
  kind: keyof typeof sidecars,
): Promise<boolean> {
  const { path, isNewer } = sidecars[kind]
  return isNewer(await bytesOf(path(folders, id)))
}

/** Whether a newer version of Copydesk has written any of them. */
export async function isAnyNewerBeside(folders: Folders, id: string): Promise<boolean> {
  for (const { path, isNewer } of Object.values(sidecars))
    if (isNewer(await bytesOf(path(folders, id)))) return true
  return false
}
