/** What can be done with the stories that are picked in the list. */
import type { ReactNode, RefObject } from 'react'
import { choices } from '../commands'
import { stageIds } from '../commands/choices'
import { CommandMenu } from '../commands/command-menu'

interface MenuProps {
  /** What scrolls the list. */
  scroller: RefObject<HTMLDivElement | null>
  children: ReactNode
}

export function StoryContextMenu({ scroller, children }: MenuProps) {
  return (
    <CommandMenu
      groups={[
        [
          'newStory',
          'openInWindow',
          'useTemplate',
          'duplicate',
          'saveAsTemplate',
          'exportTemplate',
          'showBeside',
        ],
        ['nextStage', ...stageIds()],
        [...choices, 'setEmbargo', 'liftEmbargo'],
        ['cleanUpStories'],
        ['exportAs', 'exportHtml', 'exportMarkdown', 'copyHtml', 'copyMarkdown'],
        ['markRead', 'markUnread'],
        ['restore', 'bin', 'destroy'],
      ]}
    >
      <div className="list-scroller" ref={scroller}>
        {children}
      </div>
    </CommandMenu>
  )
}
