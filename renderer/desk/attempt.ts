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

/** What is tried: as what is said where it is not done, or, where the reason alone tells that, by the name of its command. */
export type Tried = Key | { command: Key }

/** The message that tells that something was not done. */
const messageId = (tried: Tried): string => t(typeof tried === 'string' ? tried : tried.command)

/**
 * Says what failed in a message that stays until it is read, or done: what was not done is said once, with the last reason.
 * @param tried what was not done; where that is not given the message stays until it is read
 */
export function tellFailed(reason: string, tried?: Tried): void {
  const undone = typeof tried === 'string' && { description: reason }
  const id = tried ? messageId(tried) : reason
  toast.error(undone ? id : reason, { id, ...lasting, ...undone })
}

/** Says no longer what was not done: now it is. */
export function tellDone(tried: Tried): void {
  toast.dismiss(messageId(tried))
}

/**
 * Runs what may fail, and says so.
 * @param what gives false where nothing was done, as when its dialog was cancelled
 * @param tried what that is, so that it is said no longer once it is done
 */
export async function attempt(what: () => Promise<unknown>, tried?: Tried): Promise<void> {
  try {
    const isDone = (await what()) !== false
    if (tried && isDone) tellDone(tried)
  } catch (error) {
    if (error instanceof NothingFoundError)
      toast(t('palette.none'), { id: 'none-found', description: error.message })
    else tellFailed(messageOf(error), tried)
  }
}
