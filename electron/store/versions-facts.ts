/** What is told of a version that its document says itself. */
import type { Node } from 'prosemirror-model'
import { countStory } from '../../story/story/count'
import { detailsOf, headlineOf } from '../../story/story/parts'
import type { VersionFacts } from '../contract/version'

export function sizeOf(doc: Node): Pick<VersionFacts, 'words' | 'characters' | 'stage' | 'headline'> {
  const { words, characters } = countStory(doc)
  return { words, characters, stage: detailsOf(doc).stage, headline: headlineOf(doc) }
}
