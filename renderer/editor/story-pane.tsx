/** The pane of the open story: tools, fields, page. Between two stories the page is empty. */

import { shownBeside, useBeside } from '../beside/beside-store'
import { FixItems } from '../checks/fix-items'
import { useChecks } from '../checks/use-checks'
import { CommandMenu } from '../commands/command-menu'
import { useDesk } from '../desk/desk-store'
import { useUiLanguage } from '../desk/language'
import type { StorySession } from '../document/story-session'
import { useFind } from '../find/find-store'
import { useSearchHits } from '../findings/use-search-hits'
import { later } from '../parts/later'
import { BasePane } from './base-pane'
import { BlockHandle } from './block-handle'
import { FindBar } from './find-bar'
import { HeldBar } from './held-bar'
import { StoryView } from './story-view'
import { TemplateBar } from './template-bar'
import { UnreadReviewBar } from './unread-review-bar'
import { useIsBaseShown } from './use-is-base-shown'

const Toolbar = later(async () => (await import('./toolbar')).Toolbar, <div className="toolbar" />)
const Strip = later(async () => (await import('../strip/strip')).Strip, <div className="strip" />)
const Beside = later(async () => (await import('./beside-pane')).Beside)
const Preview = later(async () => (await import('../preview/preview')).Preview)

export function StoryPane({ session }: { session: StorySession | null }) {
  // the view says what empty parts are for: in another language it is made anew
  const language = useUiLanguage()
  const showToolbar = useDesk(({ settings }) => settings.showToolbar)
  const showPreview = useDesk(({ settings }) => settings.showPreview)
  const textSize = useDesk(({ settings }) => settings.textSize)
  const focusMode = useDesk(({ settings }) => settings.focusMode)
  const typewriter = useDesk(({ settings }) => settings.typewriter)
  const foldNotes = useDesk(({ settings }) => settings.foldNotes)
  const beside = useBeside((state) => shownBeside(state, session?.id))
  const isFinding = useFind(({ isOpen }) => isOpen)
  const isBaseShown = useIsBaseShown(session)
  useSearchHits(session)
  useChecks(session)
  return (
    <div className="story-pane">
      {showToolbar && <Toolbar />}
      <Strip />
      {isFinding && session && <FindBar session={session} />}
      {session && <HeldBar />}
      {session?.unreadReview && <UnreadReviewBar why={session.unreadReview} />}
      {session?.isTemplate && <TemplateBar />}
      <div className="story-and-preview">
        {session && isBaseShown && <BasePane key={session.id} session={session} />}
        <CommandMenu
          head={<FixItems />}
          groups={[
            ['addToStory', 'addToDesk', 'addToHouse', 'ignoreHere', 'ignoreInStory', 'switchOffCheck'],
            ['acceptSuggestion', 'rejectSuggestion'],
            ['undo', 'redo'],
            ['cut', 'copy', 'paste', 'pastePlain', 'pasteQuotation', 'delete', 'selectAll'],
            ['comment', 'deskNote'],
            ['bold', 'italic', 'link', 'unlink', 'unmarkDateline'],
            ['crosshead', 'quote', 'bulletList', 'orderedList'],
            ['headline', 'standfirst', 'byline', 'signOff', 'joinLines'],
            ['convertToMetric', 'convertToImperial', 'convertMoney'],
            [
              'rowBefore',
              'rowAfter',
              'columnBefore',
              'columnAfter',
              'moveColumnLeft',
              'moveColumnRight',
              'headerRow',
              'tableCaption',
              'alignLeft',
              'alignCenter',
              'alignRight',
              'alignDecimal',
              'deleteRow',
              'deleteColumn',
              'deleteTable',
            ],
            ['pictureDetails', 'picture', 'table'],
          ]}
        >
          <div
            className="page-scroller"
            data-page-scroller
            inert={isBaseShown}
            data-focus-mode={focusMode || undefined}
            data-typewriter={typewriter || undefined}
            data-fold-notes={foldNotes || undefined}
            style={{ zoom: textSize }}
          >
            {session && <StoryView key={`${session.id} ${language}`} session={session} />}
            {session && <BlockHandle key={session.id} session={session} />}
          </div>
        </CommandMenu>
        {beside !== null && <Beside key={beside} id={beside} />}
        {showPreview && <Preview />}
      </div>
    </div>
  )
}
