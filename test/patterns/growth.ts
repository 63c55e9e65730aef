/** How the work for a text grows with its length, told by the time of the processor and not by the clock. */

/** The least text that is tried, and how much longer each next one is: linear work takes four times as long, quadratic sixteen. */
const leastSize = 10_000
const factor = 4
/** Work on the least text that is done in this time is not looked at further. */
const soonMs = 20
/** How much longer work may take on the next text: allocation and collection take a little more than linear time. */
const even = 7
/**
 * Growth is judged between texts of several sizes, as what a collection or a compilation adds between two of them it
 * does not add between all: work that grows faster than its text is steep everywhere.
 */
const comparisons = 3
/** Steep work is not tried on a longer text where it took this long. */
const patienceMs = 4000

const processorMs = () => process.cpuUsage().user / 1000

async function timeOf(work: () => unknown): Promise<number> {
  const began = processorMs()
  await work()
  return processorMs() - began
}

/**
 * Whether work grows no faster than the text that it is done on.
 * @param inputOf what the work is done on: a text of so many characters, or what is made of one
 */
export async function growsEvenly<Input>(
  inputOf: (size: number) => Input | Promise<Input>,
  work: (input: Input) => unknown,
): Promise<boolean> {
  const timeAt = async (size: number) => {
    const input = await inputOf(size)
    return timeOf(() => work(input))
  }
  let size = leastSize
  let ms = await timeAt(size)
  if (ms < soonMs) return true
  for (let comparison = 0; comparison < comparisons; comparison += 1) {
    size *= factor
    const longerMs = await timeAt(size)
    if (longerMs / ms < even) return true
    if (longerMs > patienceMs) return false
    ms = longerMs
  }
  return false
}
