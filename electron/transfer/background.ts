/** Threads and processes that give way: a key is painted before a file is read on. */
import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority

/** Lowers the priority of the thread that calls it. Only Linux has one for each thread; elsewhere it is the process's. */
export function lowerThreadPriority(): void {
  if (process.platform === 'linux') setPriority(PRIORITY_LOW)
}

/**
 * Lowers the priority of the process that calls it. On Linux that is each thread's own, and one that is started later has
 * its starter's: those that V8 clears memory with were there before.
 */
export function lowerProcessPriority(): void {
  if (process.platform === 'linux')
    for (const thread of readdirSync('/proc/self/task')) setPriority(Number(thread), PRIORITY_LOW)
  // the lowest one of Windows gets nothing at all on a busy machine
  else setPriority(process.platform === 'win32' ? PRIORITY_BELOW_NORMAL : PRIORITY_LOW)
}
