/** Work on several stories: shown while it takes long, with one message of what came of it. */
import { toast } from 'sonner'
import { type Key, t } from '../../catalogue'
import { storyTitle } from '../../catalogue/title'
import type { ReplacedAll } from '../../contract/find'
import type { BatchOutcome } from '../../contract/stories'
import { lasting } from '../desk/message-time'
import { knownSummary } from '../list/known'
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
  work: (job: string) => Promise<BatchOutcome>,
): Promise<BatchOutcome> {
  const outcome = await withJob(t(messages.running, { count }), work)
  if (outcome.failed.length > 0) reportFailed(messages.failed, outcome)
  if (outcome.isStopped) toast(t('outcome.stopped', { done: outcome.done.length, count }))
  return outcome
}

function reportFailed(failed: Key, outcome: BatchOutcome): void {
  const lines = outcome.failed.map(({ id, title, reason }) => {
    const line = knownSummary(id)
    const name = line ? storyTitle(line) : title
    return name === '' ? reason : `${name}: ${reason}`
  })
  reportLeft(failed, lines)
}

/**
 * Says that stories were left as they are.
 * @param title `count` in it is how many
 * @param lines one for each story: what it is called, and why
 */
export function reportLeft(title: Key, lines: readonly string[]): void {
  const count = lines.length - named
  toast.error(t(title, { count: lines.length }), {
    description: [...lines.slice(0, named), ...(count > 0 ? [t('outcome.more', { count })] : [])].join('\n'),
    ...lasting,
  })
}

/** Why a story was left as it is, in words. */
export function reasonLeft({ why, reason }: ReplacedAll['failed'][number]): string {
  return why === 'error' ? reason : t(`findAll.why.${why}`)
}
