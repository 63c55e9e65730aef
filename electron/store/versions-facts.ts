/** The facts of a version that can be read off its document. */
import type { Node } from 'prosemirror-model'
import type { Version } from '../../contract/version'
import type { Details } from '../../story/schema/values'
import { sizeOfBody } from '../../story/story/count'
import { detailsOf, headlineOf } from '../../story/story/parts'

/** The headline, the stage and the length of a document. */
export function sizeOf(
  doc: Node,
): Pick<Version, 'words' | 'characters' | 'headline'> & Pick<Details, 'stage'> {
  const { words, characters } = sizeOfBody(doc)
  return { words, characters, stage: detailsOf(doc).stage, headline: headlineOf(doc) }
}
