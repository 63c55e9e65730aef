/** Work on several stories: shown while it takes long, with one message of what came of it. */
import { toast } from 'sonner'
import { type Key, t } from '../../catalogue'
import { storyTitle } from '../../catalogue/title'
import type { Outcome } from '../../contract/stories'
import { lasting } from '../desk/message-time'
import { lineOf } from '../list/known'
import { withJob } from './jobs'

/** How many failed stories are named. */
const named = 5

/** The messages of work on several stories. */
interface OutcomeMessages {
  /** While it takes long. */
  running: Key
  /** Of stories that it failed for; `count` is how many. */
  failed: Key
}

/** Does work on stories in main; names those that it failed for, and says that it was stopped. */
export async function workOn(
  messages: OutcomeMessages,
  count: number,
  work: (job: string) => Promise<Outcome>,
): Promise<Outcome> {
  const outcome = await withJob(t(messages.running, { count }), work)
  if (outcome.failed.length > 0) reportFailed(messages.failed, outcome)
  if (outcome.isStopped) toast(t('outcome.stopped', { done: outcome.done.length, count }))
  return outcome
}

function reportFailed(failed: Key, outcome: Outcome): void {
  const lines = outcome.failed.slice(0, named).map(({ id, title, reason }) => {
    const line = lineOf(id)
    const name = line ? storyTitle(line) : title
    return name === '' ? reason : `${name}: ${reason}`
  })
  const rest = outcome.failed.length - lines.length
  toast.error(t(failed, { count: outcome.failed.length }), {
    description: [...lines, ...(rest > 0 ? [t('outcome.more', { count: rest })] : [])].join('\n'),
    ...lasting,
  })
}
