/** What stories are called on the screens. */
import { type StorySummary, titleOf } from '../story/story/record'
import { t } from './index'

/** What a list calls a story, also one that says nothing yet. */
export function storyTitle(story: Pick<StorySummary, 'headline' | 'slug' | 'opening'>): string {
  return titleOf(story) || t('desk.untitled')
}
