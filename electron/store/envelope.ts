/**
 * The envelope of the files that a desk keeps: each says its format, the version of that format, and the oldest reader
 * that may open it. A reader answers that all is well, that the file is newer than it, or that it is damaged.
 *
 * A version of Copydesk that only adds facts to a format leaves `minReader` as it is: older ones keep what they do not
 * know. One after which older ones would lose or misread something raises it: they leave the file alone then.
 */
import { z } from 'zod'
import type { DamageCode } from '../../contract/recovery'
import { DamagedError, NewerError } from './errors'
import { isWholeWith, seal, unseal } from './seal'

/** A format, as this version of Copydesk writes it; it reads all versions up to that. */
export interface Format {
  /** How its files name it. */
  name: string
  version: number
  /** The oldest version of the format whose readers may open what is written here. */
  minReader: number
}

/** The formats of a desk's files. Version 1 of those at 2 had no envelope. */
export const formats = {
  story: { name: 'copydesk-story', version: 2, minReader: 2 },
  journal: { name: 'copydesk-journal', version: 2, minReader: 2 },
  versions: { name: 'copydesk-versions', version: 2, minReader: 2 },
  undo: { name: 'copydesk-undo', version: 2, minReader: 2 },
  conflict: { name: 'copydesk-conflict', version: 2, minReader: 2 },
  conflictCopies: { name: 'copydesk-conflict-copies', version: 2, minReader: 2 },
  unfinishedImport: { name: 'copydesk-unfinished-import', version: 2, minReader: 2 },
  settings: { name: 'copydesk-settings', version: 2, minReader: 2 },
  inbox: { name: 'copydesk-inbox', version: 2, minReader: 2 },
  arrivals: { name: 'copydesk-arrivals', version: 1, minReader: 1 },
  template: { name: 'copydesk-template', version: 1, minReader: 1 },
  stages: { name: 'copydesk-stages', version: 1, minReader: 1 },
  house: { name: 'copydesk-house', version: 1, minReader: 1 },
  backup: { name: 'copydesk-backup', version: 1, minReader: 1 },
} satisfies Record<string, Format>

/** What a reader answers. */
export type Reading<T> =
  | { state: 'ok'; data: T }
  /** A version of Copydesk that knows more has written it: it is left as it is. */
  | { state: 'newer' }
  /** It does not hold what was written to it. */
  | { state: 'damaged'; damage: DamageCode }

/**
 * What was read.
 * @throws NewerError or DamagedError where it cannot be used
 */
export function dataOf<T>(reading: Reading<T>): T {
  if (reading.state === 'newer') throw new NewerError()
  if (reading.state === 'damaged') throw new DamagedError(reading.damage)
  return reading.data
}

export const newer = { state: 'newer' } as const
export const damaged = (damage: DamageCode) => ({ state: 'damaged', damage }) as const

/** What stands at the head of each file: as an object, so that it is seen in a file of any shape. */
export interface Head {
  format: string
  version: number
  minReader: number
}

/** The head of a file of a format, as this version writes it. */
export function headOf({ name, version, minReader }: Format): Head {
  return { format: name, version, minReader }
}

const headSchema = z.object({
  format: z.string().optional(),
  version: z.int().optional(),
  minReader: z.int().optional(),
})

/**
 * Whether data says of itself that readers of this version may not open it. No version asks for readers later than
 * itself: a head that does was altered, also in files that people edit and that have no checksum for it.
 */
export function isNewer(data: unknown, { version }: Format): boolean {
  const head = headSchema.safeParse(data)
  if (!head.success) return false
  const { version: writer, minReader = writer ?? 1 } = head.data
  return minReader > version && minReader <= (writer ?? minReader)
}

/** The content of a file of a format. */
export function writeSealed(format: Format, data: unknown): string {
  return seal(data, headOf(format))
}

/** What a file or a line holds, or a file of the time before there were envelopes. */
export function readSealed<T>(text: string, format: Format, schema: z.ZodType<T>): Reading<T> {
  const { head, body, isWhole } = unseal(text) ?? {}
  if (body === undefined || !isWhole) {
    // what a newer version checks it by is not known, but what this one wrote is no newer for a flipped bit
    if (isNewer(jsonOf(text), format) && !isWholeWith(headOf(format), text)) return newer
    if (body !== undefined) return damaged('altered')
    return damaged(text === '' ? 'empty' : 'cut-off')
  }
  const fileHead = headSchema.parse(JSON.parse(head ?? '{}'))
  if (isNewer(fileHead, format)) return newer
  if (fileHead.format !== undefined && fileHead.format !== format.name) return damaged('other-kind')
  // its checksum is right: where it does not fit it is what a newer version wrote
  const { success, data } = schema.safeParse(jsonOf(body))
  return success ? { state: 'ok', data } : newer
}

/** What a text says as JSON; undefined where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
