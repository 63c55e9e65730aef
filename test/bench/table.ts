/** The bench's rows as lines for people. */
import type { Measured } from './measure'

/** One row: both sides, their ratio with its spread, the goal, and what is told beside it. */
export function lineOf({
  name,
  unit,
  ours,
  other,
  ratio,
  spread,
  goal,
  alsoMeasured = [],
}: Measured): string {
  const sides = (a: number, b: number) => `${a.toFixed(2)} ${unit} against ${b.toFixed(2)} ${unit}`
  const [low, high] = spread.map((each) => each.toFixed(2))
  const verdict = ratio <= goal ? 'reached' : 'NOT REACHED'
  const gate = `${name}: ${sides(ours, other)}, ${ratio.toFixed(2)}x (${low} to ${high}), goal ${goal}x: ${verdict}`
  return [gate, ...alsoMeasured.map((each) => `  ${each.name}: ${sides(each.ours, each.other)}`)].join('\n')
}
