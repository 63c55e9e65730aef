/** Whether a percentage fits two figures, each of which is rounded to its last digit. */

/** A number, and how much one of its last digit is. */
export interface Figure {
  value: number
  unit: number
}

export const rise = (from: number, to: number) => ((to - from) / from) * 100
export const fall = (from: number, to: number) => -rise(from, to)

/** A percentage as a finding tells it. */
export const rounded = (percentage: number) => String(Math.round(percentage * 10) / 10)

/** Whether a percentage can be that of two figures. */
export function fitsFigures(
  said: Figure,
  from: Figure,
  to: Figure,
  percentOf: (from: number, to: number) => number,
): boolean {
  const ends = [-0.5, 0.5].flatMap((x) =>
    [-0.5, 0.5].map((y) =>
      percentOf(Math.max(from.value + x * from.unit, from.unit / 10), to.value + y * to.unit),
    ),
  )
  return said.value >= Math.min(...ends) - said.unit && said.value <= Math.max(...ends) + said.unit
}
