/** What may fail, and what is said when it does. */
import { toast } from 'sonner'
import { type Key, t } from '../../catalogue'
import { RejectedError } from '../document/journal'
import { lasting } from './message-time'

/** That nothing answers what an editor looked for: no failure, and said in passing. */
export class NothingFoundError extends Error {
  /** @param sought what was typed to find it */
  constructor(sought: string) {
    super(sought)
    this.name = 'NothingFoundError'
  }
}

/** What is said of an error that main answered with. */
export function messageOf(error: unknown): string {
  if (error instanceof RejectedError) return t('unsaved.rejected')
  const text = error instanceof Error ? error.message : String(error)
  return text.replace(/^Error invoking remote method '[^']*': (\w*Error: )?/, '')
}

/**
 * Says what failed in a message that stays until it is read, or done: what was not done is said once, with the last reason.
 * @param undone what was not done, where the reason alone does not tell
 */
export function tellFailed(reason: string, undone?: Key): void {
  const title = undone ? t(undone) : reason
  toast.error(title, { id: title, ...lasting, ...(undone && { description: reason }) })
}

/** Says no longer what was not done: now it is. */
export function tellDone(undone: Key): void {
  toast.dismiss(t(undone))
}

/**
 * Runs what may fail, and says so.
 * @param what gives false where nothing was done, as when its dialog was cancelled
 * @param undone what was not done then, where the reason alone does not tell
 */
export async function attempt(what: () => Promise<unknown>, undone?: Key): Promise<void> {
  try {
    const isDone = (await what()) !== false
    if (undone && isDone) tellDone(undone)
  } catch (error) {
    if (error instanceof NothingFoundError)
      toast(t('palette.none'), { id: 'none-found', description: error.message })
    else tellFailed(messageOf(error), undone)
  }
}
