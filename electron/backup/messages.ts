/** Messages between main and the backup thread. */
import { z } from 'zod'
import type { BackupProblem, Failure } from '../messages/errors'

/** What the thread is to do: `write` a backup of a desk, or `restore` one as a desk. */
export const taskSchema = z.object({ what: z.enum(['write', 'restore']), from: z.string(), to: z.string() })
export type Task = z.infer<typeof taskSchema>

export type FromThread =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done' }
  | { kind: 'refused'; problem: BackupProblem; file: string }
  | ({ kind: 'failed' } & Failure)
