/** Which panes stand beside the story: those that the editor wants, as far as the window has room for them. */
import { useSyncExternalStore } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Settings } from '../../contract/settings'
import { changeSettings, useDesk } from './desk-store'

/** A pane beside the story. */
export type SidePane = 'stories' | 'panels'

type ShownPanes = Readonly<Record<SidePane, boolean>>
type WantedPanes = Pick<Settings, 'showStories' | 'showPanels'>

/** CSS pixels from which a window has room for the list, for the list beside panels that were called up, and for all. */
const rooms = { list: 620, listAndPanels: 1000, all: 1100 } as const

/**
 * The panes that are shown in a window.
 * @param width of the window, in CSS pixels
 * @param called the pane that was called up where there is no room for all
 */
export function panesIn(width: number, wanted: WantedPanes, called: SidePane | null): ShownPanes {
  if (width >= rooms.all) return { stories: wanted.showStories, panels: wanted.showPanels }
  const panels = called === 'panels'
  const hasRoom = width >= (panels ? rooms.listAndPanels : rooms.list)
  return { stories: called === 'stories' || (wanted.showStories && hasRoom), panels }
}

/** The panes that are shown now. */
export function shownPanes(): ShownPanes {
  const { settings, calledPane } = useDesk.getState()
  return panesIn(innerWidth, settings, calledPane)
}

/** Whether the window has one story, and no list that others could be opened from. */
export function isOfOneStory(): boolean {
  return useDesk.getState().isForStory && !shownPanes().stories
}

/** Shows a pane, or takes it away. Where there is room for one alone, the other gives way. */
export function togglePane(pane: SidePane): void {
  const isShown = !shownPanes()[pane]
  if (pane === 'panels' && innerWidth >= rooms.all) changeSettings({ showPanels: isShown })
  else if (pane === 'panels' || innerWidth < rooms.list)
    useDesk.setState({ calledPane: isShown ? pane : null })
  else {
    changeSettings({ showStories: isShown })
    if (isShown && innerWidth < rooms.listAndPanels) useDesk.setState({ calledPane: null })
  }
}

/** Shows a panel, unfolded. It may be drawn only a moment later. */
export function revealPanel(name: string): void {
  const { folded } = useDesk.getState().settings
  if (folded.includes(name)) changeSettings({ folded: folded.filter((each) => each !== name) })
  if (!shownPanes().panels) togglePane('panels')
}

function onResize(listener: () => void): () => void {
  addEventListener('resize', listener)
  return () => removeEventListener('resize', listener)
}

/** The narrowest width that has the same room as the window has: a screen draws anew only when that changes. */
function roomNow(): number {
  return Math.max(0, ...Object.values(rooms).filter((each) => innerWidth >= each))
}

/** The panes that are shown, in a screen that shows them. */
export function useShownPanes(): ShownPanes {
  const wanted = useDesk(
    useShallow(({ settings: { showStories, showPanels } }) => ({ showStories, showPanels })),
  )
  const called = useDesk(({ calledPane }) => calledPane)
  return panesIn(useSyncExternalStore(onResize, roomNow), wanted, called)
}
