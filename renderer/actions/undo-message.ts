/** Messages of what was done to the open story, with a button that takes it back. */
import { undo, undoDepth } from 'prosemirror-history'
import { type ExternalToast, toast } from 'sonner'
import { t } from '../../catalogue'
import { openSession } from '../desk/desk-store'
import { tellOffering } from '../desk/offer'
import type { StorySession } from '../document/story-session'

/** Whether a story is still open, and as it is now. */
export function whileAsNow(session: StorySession): () => boolean {
  const { doc } = session
  return () => openSession() === session && session.doc === doc
}

/** Whether a story is still open, and what was done in it last is not undone. */
export function whileDone(session: StorySession): () => boolean {
  const depth = undoDepth(session.state)
  return () => openSession() === session && undoDepth(session.state) >= depth
}

/** Shows what was just done. The message goes when the story changes or is left, as its button would undo something else. */
export function toastDone(session: StorySession, text: string, more: ExternalToast = {}): void {
  const offer = {
    label: t('command.undo'),
    take: () => void session.run(undo),
    isOpen: whileAsNow(session),
  }
  tellOffering(toast.success, text, [offer], more)
}
