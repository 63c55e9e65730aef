/** What can be done with the stories that are picked in the list. */
import type { ReactNode } from 'react'
import { CommandMenu } from '../parts/command-menu'

export function StoryContextMenu({ children }: { children: ReactNode }) {
  return (
    <CommandMenu
      groups={[
        ['newStory', 'duplicate'],
        ['exportAs', 'exportHtml', 'exportMarkdown', 'copyHtml', 'copyMarkdown'],
        ['restore', 'bin', 'destroy'],
      ]}
    >
      <div className="list-scroller">{children}</div>
    </CommandMenu>
  )
}
