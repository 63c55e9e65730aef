/** How many comments of the open story are open; a click shows them. */
import { MessageSquare } from 'lucide-react'
import { t } from '../../catalogue'
import { openCount } from '../comments/listing'
import { useStory } from '../desk/use-story'
import { CountButton } from './count-button'

export function CommentsCount() {
  const count = useStory(openCount)
  if (count === 0) return null
  return (
    <CountButton
      icon={MessageSquare}
      count={count}
      text={t('comments.open', { count })}
      shows="showComments"
    />
  )
}
