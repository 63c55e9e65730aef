/** Searching the desk: main answers what is typed in the filter, and again when the desk changes. */
import { desk } from '../bridge'
import { heardStories, useDesk } from './desk-store'

/** So many hits are shown. */
const most = 500

async function ask(filter: string, showBin: boolean): Promise<void> {
  const page = await desk.list({ text: filter, isBin: showBin, order: 'newest' }, 0, most)
  const now = useDesk.getState()
  if (page && now.filter === filter && now.showBin === showBin)
    useDesk.setState({ hits: { filter, showBin, total: page.total, stories: page.stories } })
}

/** Searches anew, where something is searched for. */
export function searchAgain(): void {
  void readList()
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

/** Reads the newest stories of the desk and of its bin. */
export async function readList(): Promise<void> {
  for (const isBin of [false, true]) {
    const page = await desk.list({ text: '', isBin, order: 'newest' }, 0, most)
    if (page) heardStories(page.stories)
  }
}
