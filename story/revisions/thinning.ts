/**
 * Which versions are removed as they grow old. Some stay for good. Of the others, all of the last day stay, the last
 * of each hour for a week, the last of each day for a year, and the last of each week after that. The newest always
 * stays.
 */

/** A version as the rule sees it. */
export interface Thinnable {
  id: string
  /** When, in ISO 8601. */
  saved: string
  /** Whether it stays for good. */
  isLasting: boolean
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** From this age on, one version stays of each span, in milliseconds. */
const bands = [
  { from: 365 * dayMs, span: 7 * dayMs },
  { from: 7 * dayMs, span: dayMs },
  { from: dayMs, span: hourMs },
]

/** The ids of the versions to let go. They are given in their order, the oldest first. */
export function thinned(versions: readonly Thinnable[], now: string): string[] {
  const stays = new Map<string, string>()
  const passing = versions.filter(({ isLasting }) => !isLasting)
  for (const { id, saved } of passing) stays.set(slot(id, saved, now), id)
  const staying = new Set([...stays.values(), versions.at(-1)?.id])
  return passing.filter(({ id }) => !staying.has(id)).map(({ id }) => id)
}

/** What a version shares with those of which only the last stays. */
function slot(id: string, saved: string, now: string): string {
  const at = Date.parse(saved)
  const band = bands.find(({ from }) => Date.parse(now) - at >= from)
  return band ? `${band.span}:${Math.floor(at / band.span)}` : id
}
