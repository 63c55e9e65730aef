/** Times that keep their order when the clock is set back. */

/** Now, or just after a time that is not to be passed, in ISO 8601. */
export function timeAfter(last: string | undefined): string {
  const earliest = last === undefined ? 0 : Date.parse(last) + 1
  return new Date(Math.max(Date.now(), earliest)).toISOString()
}
