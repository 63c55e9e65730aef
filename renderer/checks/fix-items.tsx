/** What may stand in the place of the finding at the cursor, as items of the menu there. */
import { ContextMenu } from 'radix-ui'
import { t } from '../../catalogue'
import { openSession } from '../desk/desk-store'
import type { StorySession } from '../document/story-session'
import type { DrawnFinding } from '../findings/findings'
import { findingAt, isSpelling, replaceFinding } from './at-cursor'
import { useFixes } from './use-fixes'

function Fixes({ session, found }: { session: StorySession; found: DrawnFinding }) {
  const fixes = useFixes(found)
  const isEmpty = fixes?.length === 0
  if (isEmpty && !isSpelling(found)) return null
  const note = fixes === null ? t('checks.spelling.suggesting') : isEmpty ? t('checks.spelling.none') : ''
  return (
    <>
      {fixes?.map((fix) => (
        <ContextMenu.Item
          key={fix}
          className="popup-item"
          onSelect={() => session.run(replaceFinding(found, fix))}
        >
          <span className="popup-gap" />
          <b>{fix.trim() === '' ? t('checks.remove') : <bdi>{fix}</bdi>}</b>
        </ContextMenu.Item>
      ))}
      {note !== '' && (
        <ContextMenu.Item className="popup-item" disabled>
          <span className="popup-gap" />
          {note}
        </ContextMenu.Item>
      )}
      <ContextMenu.Separator className="popup-line" />
    </>
  )
}

export function FixItems() {
  const session = openSession()
  const found = session && findingAt(session.state)
  return session && found ? <Fixes session={session} found={found} /> : null
}
