/** The days of moments, by the clock of this machine. */

/** A day as a group of the list is named: `2026-10-01`. */
function nameOf(day: Date): string {
  const part = (number: number) => String(number).padStart(2, '0')
  return `${day.getFullYear()}-${part(day.getMonth() + 1)}-${part(day.getDate())}`
}

/**
 * Names the days of moments that are given in order, in milliseconds. Most lie in the day of the one before,
 * which is then reused without asking the calendar.
 */
export function dayNamer(): (moment: number) => string {
  let name = ''
  let begins = Number.POSITIVE_INFINITY
  let ends = Number.NEGATIVE_INFINITY
  return (moment) => {
    if (moment < begins || moment >= ends) {
      const date = new Date(moment)
      const day = new Date(date.getFullYear(), date.getMonth(), date.getDate())
      name = nameOf(day)
      begins = day.getTime()
      ends = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime()
    }
    return name
  }
}
