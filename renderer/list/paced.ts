/** Work that is wanted more often than it is worth doing. */

/** Runs it at once, and once more at the end of the pause where it is wanted again within that. @param milliseconds of the pause */
export function paced(work: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWanted = false
  const run = () => {
    isWanted = false
    timer = setTimeout(() => {
      timer = undefined
      if (isWanted) run()
    }, milliseconds)
    work()
  }
  return () => {
    isWanted = true
    if (timer === undefined) run()
  }
}
