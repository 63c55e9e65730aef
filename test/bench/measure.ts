/** Measures two ways side by side in one run, since machines differ and are noisy. */

/** One line of the bench: ours and the other, and the median of the rounds' ratios with its spread. */
export interface Measured {
  name: string
  unit: 'ms' | 'MB' | 'kB'
  ours: number
  other: number
  ratio: number
  /** The lowest and highest ratio of a round. */
  spread: [number, number]
  runs: number
  /** The ratio to reach. */
  goal: number
  /** What is told beside it and is no gate, in the same unit. */
  alsoMeasured?: SideFigure[]
}

/** A further number of both sides. */
export interface SideFigure {
  name: string
  ours: number
  other: number
}

/** What a bench is given: a folder of its own, one that all share for full desks, and how many stories make one. */
export interface Bench {
  folder: string
  shared: string
  stories: number
}

/** Does a thing once and answers how much it took, in the row's unit. */
export type Way = () => Promise<number>

/** The value below which a share of them is. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Times each of many tries of a thing. */
export async function timed(tries: number, doIt: (number: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let number = 0; number < tries; number++) {
    const began = performance.now()
    await doIt(number)
    times.push(performance.now() - began)
  }
  return times
}

/** Times a thing once. */
export async function timedOnce(doIt: () => unknown): Promise<number> {
  const [time = 0] = await timed(1, async () => doIt())
  return time
}

/** Rounds of ours, other, other, ours. */
export async function compare(
  name: string,
  goal: number,
  ours: Way,
  other: Way,
  unit: Measured['unit'] = 'ms',
): Promise<Measured> {
  const rounds = 5
  const each = { ours: [] as number[], other: [] as number[], ratio: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const first = await ours()
    const between = (await other()) + (await other())
    const own = first + (await ours())
    each.ours.push(own / 2)
    each.other.push(between / 2)
    each.ratio.push(own / between)
  }
  return {
    name,
    unit,
    ours: median(each.ours),
    other: median(each.other),
    ratio: median(each.ratio),
    spread: [Math.min(...each.ratio), Math.max(...each.ratio)],
    runs: rounds * 4,
    goal,
  }
}

/**
 * Compares a share of single tries, such as the 95th of a hundred, where what else the machine does comes in bursts: the
 * tries of both take turns, ours, other, other, ours.
 */
export async function compareShare(
  name: string,
  goal: number,
  share: number,
  tries: number,
  ours: Way,
  other: Way,
): Promise<Measured> {
  const rounds = 5
  const each = { ours: [] as number[], other: [] as number[], ratio: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    const times = { ours: [] as number[], other: [] as number[] }
    for (let turn = 0; turn < tries / 2; turn++) {
      times.ours.push(await ours())
      times.other.push(await other(), await other())
      times.ours.push(await ours())
    }
    each.ours.push(quantile(times.ours, share))
    each.other.push(quantile(times.other, share))
    each.ratio.push(quantile(times.ours, share) / quantile(times.other, share))
  }
  return {
    name,
    unit: 'ms',
    ours: median(each.ours),
    other: median(each.other),
    ratio: median(each.ratio),
    spread: [Math.min(...each.ratio), Math.max(...each.ratio)],
    runs: rounds * tries * 2,
    goal,
  }
}
