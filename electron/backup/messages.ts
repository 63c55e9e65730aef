/** What main and the thread that backs a desk up say to each other. */
import { z } from 'zod'
import type { BackupProblem } from './manifest'

/** What the thread is to do: `write` a backup of a desk, or `restore` one as a desk. */
export const taskSchema = z.object({ what: z.enum(['write', 'restore']), from: z.string(), to: z.string() })
export type Task = z.infer<typeof taskSchema>

export type Told =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done' }
  | { kind: 'refused'; problem: BackupProblem; file: string }
  /** `code` is the system's, or `''`. */
  | { kind: 'failed'; message: string; code: string }
