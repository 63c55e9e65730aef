/** Of things that can be written in several ways, those that are written otherwise than most. */

interface Written {
  block: number
  from: number
  to: number
  /** The way in which it is written. */
  style: string
}

/** Those that are not as most are, or as the first where it is even; none where all are alike. */
export function oddOnes(all: readonly Written[]) {
  const counts = new Map<string, number>()
  for (const { style } of all) counts.set(style, (counts.get(style) ?? 0) + 1)
  if (counts.size < 2) return []
  const [usual = ''] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))
  return all
    .filter(({ style }) => style !== usual)
    .map(({ block, from, to }) => ({ usual, place: { block, from, to } }))
}
