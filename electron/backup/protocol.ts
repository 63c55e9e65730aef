/** Messages between main and the backup thread. */
import { z } from 'zod'
import type { BackupProblem, Failure } from '../errors'
import type { Restored } from './restore'

/** What the thread is to do: `write` a backup of a desk, or `restore` one as a desk, `isPartial` where some of it is damaged. */
export const taskSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('write'), from: z.string(), to: z.string() }),
  z.object({ what: z.literal('restore'), from: z.string(), to: z.string(), isPartial: z.boolean() }),
])
export type Task = z.infer<typeof taskSchema>

export type FromThread =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; restored: Restored | null }
  | { kind: 'refused'; problem: BackupProblem; file: string }
  | ({ kind: 'failed' } & Failure)
