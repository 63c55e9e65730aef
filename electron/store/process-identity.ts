/** Which process an id names: ids are given again, and clocks are set, but no process begins twice. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A text that only this run of a process has: on Linux the start of the machine and that of the process in its own ticks
 * (proc_pid_stat(5), field 22), on macOS what `ps` tells of its start.
 * @returns null where there is no such process, or the system does not tell
 */
export function processIdentity(pid: number): string | null {
  try {
    if (process.platform === 'linux') return linuxIdentity(pid)
    if (process.platform === 'darwin') return macIdentity(pid)
  } catch {
    // it has ended, or belongs to somebody else
  }
  return null
}

function linuxIdentity(pid: number): string | null {
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // the name in brackets may hold anything, brackets and blanks too
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  return ticks === undefined ? null : `${boot} ${ticks}`
}

function macIdentity(pid: number): string | null {
  return execFileSync('/bin/ps', ['-o', 'lstart=', '-p', `${pid}`], { encoding: 'utf8' }).trim() || null
}
