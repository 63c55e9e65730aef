/** The window: stories, story and panels, side by side. */

import { Hourglass } from 'lucide-react'
import { Direction, Tooltip } from 'radix-ui'
import { memo, useEffect } from 'react'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'
import { Toaster } from 'sonner'
import { useShallow } from 'zustand/react/shallow'
import { t, uiDirection } from '../catalogue'
import { changeSettings, useDesk } from './desk/desk-store'
import { useUiLanguage } from './desk/language'
import { ShownStory, useFollowedStory } from './desk/use-story'
import { DropZone } from './drop-zone'
import { StoryPane } from './editor/story-pane'
import { later, showTheRest } from './parts/later'
import { Welcome } from './welcome'

/** The list has nothing to do with which story the other panes show. */
const Stories = memo(later(async () => (await import('./list-pane/list-pane')).ListPane))
const Panels = later(async () => (await import('./panels/panels')).Panels)
const Dialogs = later(async () => (await import('./dialogs')).Dialogs)

/** Work that goes on is told by its count. Nothing turns beside it: a key that is typed while anything moves waits for the frame after. */
const messageIcons = { loading: <Hourglass size={16} aria-hidden /> }

const narrowest = 220
const widest = 480

export function App() {
  useUiLanguage()
  const { showStories, showPanels, panes, theme } = useDesk(
    useShallow(({ settings: { showStories, showPanels, panes, theme } }) => ({
      showStories,
      showPanels,
      panes,
      theme,
    })),
  )
  const session = useDesk((state) => state.session)
  const followed = useFollowedStory()
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
            {showStories && (
              <>
                <Panel
                  id="stories"
                  className="pane"
                  panelRef={stories}
                  defaultSize={panes.stories}
                  minSize={narrowest}
                  maxSize={widest}
                  groupResizeBehavior="preserve-pixel-size"
                >
                  <nav data-pane="stories">
                    <Stories />
                  </nav>
                </Panel>
                <Separator className="separator" />
              </>
            )}
            <Panel id="story" className="pane" minSize={320}>
              <main data-pane="text">
                {(followed ?? session) ? (
                  <ShownStory value={followed ?? session}>
                    <StoryPane session={session} />
                  </ShownStory>
                ) : (
                  <Welcome />
                )}
              </main>
            </Panel>
            {showPanels && (followed ?? session) && (
              <>
                <Separator className="separator" />
                <Panel
                  id="panels"
                  className="pane"
                  panelRef={panels}
                  defaultSize={panes.panels}
                  minSize={narrowest}
                  maxSize={widest}
                  groupResizeBehavior="preserve-pixel-size"
                >
                  <aside data-pane="panels" inert={followed !== session}>
                    {followed && (
                      <ShownStory value={followed}>
                        <Panels key={followed.id} />
                      </ShownStory>
                    )}
                  </aside>
                </Panel>
              </>
            )}
          </Group>
        </DropZone>
        <Dialogs />
        <Toaster
          position="bottom-center"
          offset="var(--toasts-above)"
          theme={theme}
          dir={uiDirection()}
          toastOptions={{ closeButtonAriaLabel: t('app.closeMessage') }}
          containerAriaLabel={t('app.messages')}
          icons={messageIcons}
          closeButton
        />
      </Tooltip.Provider>
    </Direction.Provider>
  )
}
