/** The house style that is being changed. It stays until it is saved or dropped, wherever the editor goes meanwhile. */
import { create } from 'zustand'
import type { House } from '../../story/houses'

/** A house style that is being changed, and is not saved yet. */
export interface HouseDraft {
  /** The style as it was when its change was begun. */
  given: House
  house: House
  /** What is typed in the fields of several lines, which need not be read into a value yet. */
  typed: Readonly<Record<string, string>>
}

export const useHouseDraft = create<{ draft: HouseDraft | null }>(() => ({ draft: null }))

/** Begins to change a style. */
export function editHouse(house: House): void {
  useHouseDraft.setState({ draft: { given: house, house, typed: {} } })
}

/** Changes the draft, as long as it is there. */
export function changeDraft(change: (draft: HouseDraft) => Partial<HouseDraft>): void {
  useHouseDraft.setState(({ draft }) => ({ draft: draft && { ...draft, ...change(draft) } }))
}

/** Drops the changes that are not saved. */
export function dropDraft(): void {
  useHouseDraft.setState({ draft: null })
}

/** The name of the style whose changes are not saved, or null. */
export function unsavedHouse(): string | null {
  const { draft } = useHouseDraft.getState()
  if (!draft || (draft.house === draft.given && Object.keys(draft.typed).length === 0)) return null
  return draft.house.name
}
