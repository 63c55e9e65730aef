/** A disk that refuses what a test says: it stands in for `node:fs/promises`, and does everything else. */
import type { FileHandle } from 'node:fs/promises'
import { vi } from 'vitest'

type Operation = 'open' | 'read' | 'write' | 'sync' | 'rename' | 'remove' | 'look' | 'make'

/** Gives the code of the error that an operation on a path fails with, or null. Root may write anywhere, so modes prove nothing. */
export const disk: { refuses: (operation: Operation, path: string, flags: string) => string | null } = {
  refuses: () => null,
}

function ask(operation: Operation, path: unknown, flags = ''): void {
  const code = disk.refuses(operation, String(path), flags)
  if (code !== null) throw Object.assign(new Error(`${code}: refused, ${operation} '${path}'`), { code })
}

/** Refuses all that would write, as a disk that is full or read-only does. */
export function writes(code: string, isMeant: (path: string) => boolean = () => true): typeof disk.refuses {
  return (operation, path, flags) => {
    const isWrite = ['write', 'sync', 'rename', 'remove', 'make'].includes(operation)
    const makes = operation === 'open' && /[wa+]/.test(flags)
    return (isWrite || makes) && isMeant(path) ? code : null
  }
}

type Files = typeof import('node:fs/promises')
type Asking = 'readFile' | 'writeFile' | 'rename' | 'rm' | 'mkdir' | 'stat'

/** What a test file mocks `node:fs/promises` with. */
export async function refusingDisk(): Promise<Files> {
  const real = await vi.importActual<Files>('node:fs/promises')
  /** The same function, asking before it works on the path that it is given first. */
  const asking = <F extends Asking>(name: F, operation: Operation): Files[F] =>
    new Proxy(real[name], {
      apply: async (work, self, args: unknown[]) => {
        ask(operation, args[0])
        return Reflect.apply(work, self, args)
      },
    })
  return {
    ...real,
    async open(path, flags, mode) {
      ask('open', path, String(flags ?? 'r'))
      return askingFile(await real.open(path, flags, mode), String(path))
    },
    readFile: asking('readFile', 'read'),
    writeFile: asking('writeFile', 'write'),
    rename: asking('rename', 'rename'),
    rm: asking('rm', 'remove'),
    mkdir: asking('mkdir', 'make'),
    stat: asking('stat', 'look'),
  }
}

const fileOperations: Readonly<Record<string, Operation>> = {
  appendFile: 'write',
  writeFile: 'write',
  truncate: 'write',
  sync: 'sync',
  datasync: 'sync',
}

function askingFile(file: FileHandle, path: string): FileHandle {
  return new Proxy(file, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      const operation = fileOperations[String(name)]
      return async (...args: unknown[]) => {
        if (operation) ask(operation, path)
        return Reflect.apply(member, target, args)
      }
    },
  })
}
