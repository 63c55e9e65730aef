/** Searching the desk: main answers what is typed in the filter, and again when the desk changes. */
import { desk } from '../bridge'
import { useDesk } from './desk-store'

/** So many hits are shown. */
const most = 500

async function ask(filter: string, showBin: boolean): Promise<void> {
  const page = await desk.list({ text: filter, isBin: showBin, order: 'newest' }, 0, most)
  const now = useDesk.getState()
  if (page && now.filter === filter && now.showBin === showBin)
    useDesk.setState({ hits: { filter, showBin, total: page.total, lines: page.lines } })
}

/** Searches anew, where something is searched for. */
export function searchAgain(): void {
  const { filter, showBin } = useDesk.getState()
  if (filter.trim()) void ask(filter, showBin)
}

/** Searches whenever the filter or the bin's switch is another. */
export function startSearching(): void {
  useDesk.subscribe((now, before) => {
    if (now.filter === before.filter && now.showBin === before.showBin) return
    if (now.filter.trim()) searchAgain()
    else if (now.hits) useDesk.setState({ hits: null })
  })
}
