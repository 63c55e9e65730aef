/** Who suggested something, and when. */
import { formatChanged, t } from '../../catalogue'
import { initialsOf } from '../../story/story/initials'
import type { Stamp } from '../../story/suggestions/spans'

/** Whose look it is, in two letters at most. */
const badgeOf = (name: string) => [...initialsOf(name)].slice(0, 2).join('')

export function SuggestedBy({ stamp: { who, when } }: { stamp: Stamp }) {
  return (
    <span className="comment-by">
      <span className="author-badge" aria-hidden="true">
        {badgeOf(who)}
      </span>{' '}
      <bdi>{who || t('suggestions.nobody')}</bdi>{' '}
      {when && <time dateTime={when}>{formatChanged(when, new Date())}</time>}
    </span>
  )
}
