/** Work that is wanted more often than it is worth doing. */

/** Runs it at once, and where it is wanted again within so many milliseconds, once more after them. */
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
