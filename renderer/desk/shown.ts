/** Which of the things that open over the desk is open. */
import { create } from 'zustand'

export type Overlay =
  | 'palette'
  | 'templates'
  | 'link'
  | 'pictureDetails'
  | 'findAll'
  | 'shortcuts'
  | 'versions'
  | 'received'
  | 'elsewhere'
  | 'destroy'
  | 'about'
  | 'export'
  | 'held'
  | 'taken'
  | 'settings'
  | 'filters'
  | 'saveSearch'
  | 'counts'
  | 'outline'
  | 'embargo'
  | 'filing'
  | 'gate'
  | 'switchOffCheck'
  | 'money'

export const useShown = create<{ overlay: Overlay | null }>(() => ({ overlay: null }))

export function show(overlay: Overlay): void {
  useShown.setState({ overlay })
}

export function hide(): void {
  useShown.setState({ overlay: null })
}
