/** The files that a desk keeps of a story beside the story's own: whoever deletes, checks or copies one asks here. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { codeOf } from './durable'
import { formats, readSealed } from './envelope'
import type { Folders } from './folders'
import { isNewerLog } from './log'
import { versionLines } from './versions-record'

/** Each kind of file: where it is, and whether its content says that readers of this version may not open it. */
export const sidecars = {
  journal: {
    path: (folders: Folders, id: string) => folders.journalOf(id),
    isNewer: (bytes: Buffer) => isNewerLog(bytes, formats.journal),
  },
  versions: {
    path: (folders: Folders, id: string) => folders.versionsFile(id),
    isNewer: (bytes: Buffer) => isNewerLog(bytes, formats.versions, versionLines),
  },
  undo: {
    path: (folders: Folders, id: string) => folders.trailOf(id),
    isNewer: (bytes: Buffer) => isNewerLog(bytes, formats.undo),
  },
  conflict: {
    path: (folders: Folders, id: string) => folders.unmergedOf(id),
    isNewer: (bytes: Buffer) =>
      readSealed(bytes.toString(), formats.conflict, z.record(z.string(), z.unknown())).state === 'newer',
  },
} as const
export type Sidecar = keyof typeof sidecars

/** The files beside a story that a newer version of Copydesk has written. */
export async function newerBeside(folders: Folders, id: string): Promise<Sidecar[]> {
  const names: Sidecar[] = ['journal', 'versions', 'undo', 'conflict']
  const found: Sidecar[] = []
  for (const name of names) {
    const { path, isNewer } = sidecars[name]
    if (isNewer(await bytesOf(path(folders, id)))) found.push(name)
  }
  return found
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
