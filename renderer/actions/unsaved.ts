/** Stories that were left while main did not take their text: their sessions keep offering it, as a message says. */
import { toast } from 'sonner'
import { t } from '../../catalogue'
import { headlineOf } from '../../story/story/parts'
import { beginningOf } from '../../story/story/shortened'
import { desk } from '../bridge'
import { lasting } from '../desk/message-time'
import type { StorySession } from '../document/story-session'

interface Unsaved {
  session: StorySession
  stopListening(): void
}

const unsaved = new Map<string, Unsaved>()

const messageId = (id: string) => `unsaved-${id}`

/**
 * Keeps a session that was left.
 * @param open opens its story again
 */
export function holdUnsaved(session: StorySession, open: () => void): void {
  const { id } = session
  const stopListening = session.subscribeSaving(() => {
    if (session.isHandedOver) dropUnsaved(id)
  })
  unsaved.set(id, { session, stopListening })
  toast.error(t('unsaved.title', { headline: headlineIn(session) }), {
    id: messageId(id),
    description: t('unsaved.text'),
    ...lasting,
    action: { label: t('unsaved.open'), onClick: open },
  })
}

/** The session of a story that was left so, to be shown again; null where it was not. */
export function takeUnsaved(id: string): StorySession | null {
  const entry = unsaved.get(id)
  if (!entry) return null
  forget(id, entry)
  return entry.session
}

/** Drops such a session: main has taken its text, or its story was deleted. */
export function dropUnsaved(id: string): void {
  const session = takeUnsaved(id)
  if (!session) return
  session.stop()
  void desk.release(id)
}

/** Whether a story was left so. */
export function isUnsaved(id: string): boolean {
  return unsaved.has(id)
}

/** Offers main the text of all once more; answers the headlines of those whose text it does not take. */
export async function flushAll(open: StorySession | null): Promise<string[]> {
  const sessions = [...(open ? [open] : []), ...[...unsaved.values()].map(({ session }) => session)]
  await Promise.all(sessions.map((session) => session.flush().catch(() => undefined)))
  return sessions.filter(({ isHandedOver }) => !isHandedOver).map(headlineIn)
}

function headlineIn({ doc }: StorySession): string {
  return beginningOf(headlineOf(doc), 100) || t('desk.untitled')
}

function forget(id: string, { stopListening }: Unsaved): void {
  stopListening()
  unsaved.delete(id)
  toast.dismiss(messageId(id))
}
