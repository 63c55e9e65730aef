/** How the work for a text grows with its length, told by the time of the processor and not by the clock. */

/** A text of each size, the second four times as long: linear work takes four times as long, quadratic sixteen. */
const sizes = [10_000, 40_000] as const
/** What passes at once, and what passes at all: allocation and collection take a little more than linear time. */
const surelyEven = 6
const steepest = 9
/** Work that is done in no time tells nothing of its growth. */
const leastMs = 100
const attempts = 4

const processorMs = () => process.cpuUsage().user / 1000

async function timeOf(work: () => unknown): Promise<number> {
  const began = processorMs()
  await work()
  return processorMs() - began
}

/**
 * Whether work grows no faster than the text that it is done on. Other work on the machine makes a time longer and never
 * shorter: what is not clear at once is told by the shortest of several times.
 * @param work on a text of so many characters
 */
export async function growsEvenly(work: (size: number) => unknown): Promise<boolean> {
  let short = Number.POSITIVE_INFINITY
  let long = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    short = Math.min(short, await timeOf(() => work(sizes[0])))
    long = Math.min(long, await timeOf(() => work(sizes[1])))
    if (long < leastMs || long / Math.max(short, 5) < surelyEven) return true
  }
  return long / Math.max(short, 5) < steepest
}
