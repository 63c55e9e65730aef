/** A story among what a palette finds. */
import { Command } from 'cmdk'
import { storyTitle } from '../../catalogue/title'
import type { StorySummary } from '../../story/story/record'

export function StoryItem({ story, onSelect }: { story: StorySummary; onSelect: () => void }) {
  return (
    <Command.Item value={story.id} className="popup-item" onSelect={onSelect}>
      <span className="popup-gap" />
      <bdi>{storyTitle(story)}</bdi>
    </Command.Item>
  )
}
