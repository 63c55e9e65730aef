/** The rule of automatic backups: one a day, and of those the last 7 days, 4 weeks and 12 months. */

/** How many of each span stay: the newest backup in each. */
const spans = [
  { count: 7, of: dayOf },
  { count: 4, of: weekOf },
  { count: 12, of: monthOf },
] as const

/**
 * The backups that stay, of these times. Only days, weeks and months that have a backup count, so that
 * a long absence or a clock that was wrong removes nothing.
 */
export function retainedBackups(times: readonly Date[]): Set<Date> {
  const newestFirst = [...times].sort((a, b) => b.getTime() - a.getTime())
  const retained = new Set<Date>()
  for (const { count, of } of spans) {
    const seen = new Set<string>()
    for (const time of newestFirst) {
      const span = of(time)
      if (seen.has(span)) continue
      if (seen.size === count) break
      seen.add(span)
      retained.add(time)
    }
  }
  return retained
}

/** Whether a day has come that has no backup; one from the future does not stand for today. */
export function isBackupDue(times: readonly Date[], now: Date): boolean {
  return !times.some((time) => dayOf(time) === dayOf(now))
}

function dayOf(time: Date): string {
  return `${monthOf(time)}-${time.getDate()}`
}

function monthOf(time: Date): string {
  return `${time.getFullYear()}-${time.getMonth()}`
}

/** A week by its Monday. */
function weekOf(time: Date): string {
  const sinceMonday = (time.getDay() + 6) % 7
  return dayOf(new Date(time.getFullYear(), time.getMonth(), time.getDate() - sinceMonday))
}
