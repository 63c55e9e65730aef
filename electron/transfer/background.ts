/** Threads that give way: a key is painted before a file is read on. */
import { constants, setPriority } from 'node:os'

/** Lowers the priority of the thread that calls it. Only Linux has one for each thread; elsewhere it is the process's. */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)
}
