/** How the work for a text grows with its length, told by the time of the processor and not by the clock. */

/** A text of each size, the second four times as long: linear work takes four times as long, quadratic sixteen. */
const sizes = [10_000, 40_000] as const
/** What still passes: allocation and collection take a little more than linear time. */
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
 * Whether work grows no faster than the text that it is done on. What looks steep is measured again, for a machine that
 * is busy with other things not to be blamed on it.
 * @param work on a text of so many characters
 */
export async function growsEvenly(work: (size: number) => unknown): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const short = await timeOf(() => work(sizes[0]))
    const long = await timeOf(() => work(sizes[1]))
    if (long < leastMs || long / Math.max(short, 5) < steepest) return true
  }
  return false
}
