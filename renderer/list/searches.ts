/** The saved searches, and how many stories match each. */
import { toast } from 'sonner'
import { create } from 'zustand'
import { t } from '../../catalogue'
import { mostSearches, type SavedSearch } from '../../contract/settings'
import { desk } from '../bridge'
import { changeSettings, useDesk } from '../desk/desk-store'
import { tellOffering } from '../desk/offer'

function searches(): readonly SavedSearch[] {
  return useDesk.getState().settings.savedSearches
}

function storeSearches(savedSearches: readonly SavedSearch[]): void {
  changeSettings({ savedSearches: [...savedSearches] })
}

/** Whether there is room for one more. */
export function hasRoom(): boolean {
  return searches().length < mostSearches
}

/** Keeps the search as it is now under a name; one of that name is replaced. */
export function saveSearch(name: string): void {
  const { filter, settings } = useDesk.getState()
  const saved = { name, text: filter, order: settings.listOrder }
  const isKnown = searches().some((each) => each.name === name)
  storeSearches(
    isKnown ? searches().map((each) => (each.name === name ? saved : each)) : [...searches(), saved],
  )
}

/** Searches for what was kept, in its order. */
export function applySearch({ text, order }: SavedSearch): void {
  changeSettings({ listOrder: order })
  useDesk.setState({ filter: text, showBin: false })
}

/** Gives a search another name; not that of another search, which would be lost. */
export function renameSearch(search: SavedSearch, name: string): void {
  if (searches().some((each) => each !== search && each.name === name))
    toast.error(t('searches.taken', { name }))
  else storeSearches(searches().map((each) => (each === search ? { ...each, name } : each)))
}

/** Moves a search up or down among the others. */
export function moveSearch(search: SavedSearch, by: 1 | -1): void {
  const at = searches().indexOf(search)
  const others = searches().filter((each) => each !== search)
  storeSearches(others.toSpliced(at + by, 0, search))
}

/** Forgets a search; the message offers to take it back. */
export function removeSearch(search: SavedSearch): void {
  const at = searches().indexOf(search)
  storeSearches(searches().filter((each) => each !== search))
  const offer = {
    label: t('searches.undo'),
    take: () => storeSearches(searches().toSpliced(at, 0, search)),
    isOpen: () => hasRoom() && !searches().some(({ name }) => name === search.name),
  }
  tellOffering(toast, t('searches.removed', { name: search.name }), [offer])
}

/** How many stories answer each search, by its text. */
export const useCounts = create<{ counts: ReadonlyMap<string, number> }>(() => ({ counts: new Map() }))

let isCounting = false

/** Counts what answers each search, one after the other; where the index is away a search keeps its count until the next time. */
export async function countSearches(): Promise<void> {
  if (isCounting) return
  isCounting = true
  for (const { text } of searches()) {
    const count = await desk.count(text).catch(() => null)
    if (count !== null) useCounts.setState(({ counts }) => ({ counts: new Map(counts).set(text, count) }))
  }
  isCounting = false
}
