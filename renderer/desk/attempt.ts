/** What may fail, and what is said when it does. */
import { toast } from 'sonner'
import { type Key, t } from '../../catalogue'
import { RejectedError } from '../document/journal'
import { lasting } from './message-time'

/** What is said of an error that main answered with. */
export function messageOf(error: unknown): string {
  if (error instanceof RejectedError) return t('unsaved.rejected')
  const text = error instanceof Error ? error.message : String(error)
  return text.replace(/^Error invoking remote method '[^']*': (\w*Error: )?/, '')
}

/**
 * Runs what may fail, and says so in a message that stays until it is read; the same is said once.
 * @param undone says what was not done then, where the reason alone does not tell
 */
export async function attempt(what: () => Promise<void>, undone?: Key): Promise<void> {
  try {
    await what()
  } catch (error) {
    const reason = messageOf(error)
    const title = undone ? t(undone) : reason
    toast.error(title, {
      id: `${title} ${reason}`,
      ...lasting,
      ...(undone && { description: reason }),
    })
  }
}
