/** Says above the page that what is suggested in the open story cannot be read, until a review begins anew. */
import { FileWarning } from 'lucide-react'
import { t } from '../../catalogue'
import type { StoryForEditing } from '../../contract/editing'
import { reviewOf } from '../../story/suggestions/tracking'
import { runCommand } from '../commands'
import { useStory } from '../desk/use-story'
import { Button } from '../parts/button'

export function UnreadReviewBar({ why }: { why: NonNullable<StoryForEditing['unreadReview']> }) {
  const isUnderReview = useStory((state) => reviewOf(state) !== null)
  if (isUnderReview) return null
  return (
    <p className="held-bar">
      <FileWarning aria-hidden="true" />
      <span className="held-text">
        {t(`suggestions.unread.${why}`)} {t('suggestions.unread.text')}
      </span>
      <Button onClick={() => runCommand('showVersions')}>{t('command.showVersions')}</Button>
    </p>
  )
}
