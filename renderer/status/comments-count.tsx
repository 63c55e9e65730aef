/** How many comments of the open story are open; a click shows them. */
import { MessageSquare } from 'lucide-react'
import { t } from '../../catalogue'
import { runCommand } from '../commands'
import { openCount } from '../comments/listing'
import { useStory } from '../desk/use-story'

export function CommentsCount() {
  const count = useStory(openCount)
  if (count === 0) return null
  return (
    <button
      type="button"
      className="findings-count"
      title={t('command.showComments')}
      onClick={() => runCommand('showComments')}
    >
      <MessageSquare aria-hidden="true" />
      <span>{t('comments.open', { count })}</span>
    </button>
  )
}
