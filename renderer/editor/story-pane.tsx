/** The pane of the open story: tools, page, status. Between two stories the page is empty. */

import { CommandMenu } from '../parts/command-menu'
import { Preview } from '../preview/preview'
import { useDesk } from '../session/desk-store'
import { useShown } from '../session/shown'
import type { StorySession } from '../session/story-session'
import { StatusBar } from '../status/status-bar'
import { FindBar } from './find-bar'
import { StoryView } from './story-view'
import { Toolbar } from './toolbar'
import { useSearchMarks } from './use-search-marks'

export function StoryPane({ session }: { session: StorySession | null }) {
  const showToolbar = useDesk(({ settings }) => settings.showToolbar)
  const showPreview = useDesk(({ settings }) => settings.showPreview)
  const textSize = useDesk(({ settings }) => settings.textSize)
  const isFinding = useShown(({ overlay }) => overlay === 'find')
  useSearchMarks(session)
  return (
    <div className="story-pane">
      {showToolbar && <Toolbar />}
      {isFinding && <FindBar />}
      <div className="story-and-preview">
        <CommandMenu
          groups={[
            ['undo', 'redo'],
            ['bold', 'italic', 'link', 'unlink', 'unmarkDateline'],
            ['crosshead', 'quote', 'bulletList', 'orderedList'],
            [
              'rowBefore',
              'rowAfter',
              'columnBefore',
              'columnAfter',
              'headerRow',
              'deleteRow',
              'deleteColumn',
              'deleteTable',
            ],
            ['picture', 'table'],
          ]}
        >
          <div className="page-scroller" data-page-scroller style={{ zoom: textSize }}>
            {session && <StoryView key={session.id} session={session} />}
          </div>
        </CommandMenu>
        {showPreview && <Preview />}
      </div>
      <StatusBar />
    </div>
  )
}
