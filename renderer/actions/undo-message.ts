/** Messages of what was done to the open story, with a button that takes it back. */
import { undo } from 'prosemirror-history'
import { type ExternalToast, toast } from 'sonner'
import { t } from '../../catalogue'
import { unhurried } from '../desk/message-time'
import type { StorySession } from '../document/story-session'

/** Shows what was just done. The message goes when the story changes, as its button would undo something else. */
export function toastDone(session: StorySession, text: string, more: ExternalToast = {}): void {
  const { doc } = session
  const message = toast.success(text, {
    ...unhurried,
    action: { label: t('command.undo'), onClick: () => void session.run(undo) },
    ...more,
    onAutoClose: () => stop(),
    onDismiss: () => stop(),
  })
  const stop = session.subscribe(() => {
    if (session.doc === doc) return
    stop()
    toast.dismiss(message)
  })
}
