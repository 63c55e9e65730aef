/** The window: stories, story and panels, side by side. */

import { Direction, Tooltip } from 'radix-ui'
import { type ComponentProps, memo, type ReactNode, useEffect } from 'react'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'
import { t, uiDirection } from '../catalogue'
import { changeSettings, useDesk } from './desk/desk-store'
import { useUiLanguage } from './desk/language'
import { type SidePane, useShownPanes } from './desk/panes'
import { ShownStory, useFollowedStory } from './desk/use-story'
import { DropZone } from './drop-zone'
import { ReadOnlyPane } from './editor/read-only-pane'
import { StoryPane } from './editor/story-pane'
import { WindowTitle } from './editor/window-title'
import { later, showTheRest } from './parts/later'
import { Messages } from './status/messages'
import { Welcome } from './welcome'

/** The list has nothing to do with which story the other panes show. */
const Stories = memo(later(async () => (await import('./list-pane/list-pane')).ListPane))
const Panels = later(async () => (await import('./panels/panels')).Panels)
const StatusBar = later(
  async () => (await import('./status/status-bar')).StatusBar,
  <footer className="status-bar" />,
)
const NotSaved = later(async () => (await import('./status/not-saved')).NotSaved)
const Dialogs = later(async () => (await import('./dialogs')).Dialogs)

/** Widths of a pane beside the story, in CSS pixels. */
const narrowest = 220
const widest = 480
/** That of the story, in a window that is narrower than any screen, when the screens are enlarged. */
const narrowestPage = 160

interface SidePanelProps {
  name: SidePane
  panelRef: ComponentProps<typeof Panel>['panelRef']
  children: ReactNode
}

/** A pane beside the story, as wide as it was left. */
function SidePanel({ name, panelRef, children }: SidePanelProps) {
  const width = useDesk(({ settings }) => settings.panes[name])
  return (
    <Panel
      id={name}
      className="pane"
      panelRef={panelRef}
      defaultSize={width}
      minSize={narrowest}
      maxSize={widest}
      groupResizeBehavior="preserve-pixel-size"
    >
      {children}
    </Panel>
  )
}

export function App() {
  useUiLanguage()
  const shown = useShownPanes()
  const panes = useDesk(({ settings }) => settings.panes)
  const session = useDesk((state) => state.session)
  const toRead = useDesk((state) => state.toRead)
  const followed = useFollowedStory()
  const story = toRead ? null : (followed ?? session)
  useEffect(showTheRest, [])
  const stories = usePanelRef()
  const panels = usePanelRef()
  const keepSizes = () =>
    changeSettings({
      panes: {
        stories: stories.current?.getSize().inPixels ?? panes.stories,
        panels: panels.current?.getSize().inPixels ?? panes.panels,
      },
    })
  return (
    <Direction.Provider dir={uiDirection()}>
      <Tooltip.Provider delayDuration={500}>
        <DropZone>
          <Group
            className="desk"
            onLayoutChanged={(_, { isUserInteraction }) => isUserInteraction && keepSizes()}
          >
            {shown.stories && (
              <>
                <SidePanel name="stories" panelRef={stories}>
                  <nav data-pane="stories">
                    <Stories />
                  </nav>
                </SidePanel>
                <Separator className="separator" title={t('splitter.stories')} />
              </>
            )}
            <Panel id="story" className="pane" minSize={narrowestPage}>
              <main data-pane="text">
                {toRead && <ReadOnlyPane key={toRead.id} story={toRead} />}
                {story && (
                  <ShownStory value={story}>
                    <StoryPane session={session} />
                  </ShownStory>
                )}
                {!toRead && !story && <Welcome />}
                <Messages />
                {story ? (
                  <ShownStory value={story}>
                    <StatusBar />
                    <WindowTitle />
                  </ShownStory>
                ) : (
                  <NotSaved />
                )}
              </main>
            </Panel>
            {shown.panels && story && (
              <>
                <Separator className="separator" title={t('splitter.panels')} />
                <SidePanel name="panels" panelRef={panels}>
                  <aside data-pane="panels" inert={followed !== session}>
                    {followed && (
                      <ShownStory value={followed}>
                        <Panels key={followed.id} />
                      </ShownStory>
                    )}
                  </aside>
                </SidePanel>
              </>
            )}
          </Group>
        </DropZone>
        <Dialogs />
      </Tooltip.Provider>
    </Direction.Provider>
  )
}
