/** What a story holds, as plain data for other programs. */
import type { Node } from 'prosemirror-model'
import { schema } from '../schema'
import { signOffRoles } from '../schema/values'
import { countStory } from '../story/count'
import {
  bodyOf,
  bylinesOf,
  datelineOf,
  datelineRange,
  detailsOf,
  headlineOf,
  signOffOf,
  signOffPart,
  standfirstOf,
} from '../story/parts'
import { plainText } from '../story/plain-text'
import type { Story } from '../story/record'
import type { Format } from './format'

function paragraphs(doc: Node): string[] {
  const range = datelineRange(doc)
  const [lead, ...others] = bodyOf(doc)
  const first = lead && (range ? lead.copy(lead.content.cut(range.to - range.from)) : lead)
  return [...(first ? [first] : []), ...others]
    .filter((block) => block.type !== schema.nodes.rule)
    .map(plainText)
    .filter((text) => text !== '')
}

/** What a story holds. */
export function contentOf({ doc }: Story) {
  const { language, direction } = detailsOf(doc)
  const signOff = signOffOf(doc)
  return {
    headline: headlineOf(doc),
    standfirst: standfirstOf(doc),
    dateline: datelineOf(doc),
    bylines: bylinesOf(doc),
    signOff:
      signOffPart(doc) &&
      Object.fromEntries(signOffRoles.map((role) => [role, signOff[role].map(({ name }) => name)])),
    paragraphs: paragraphs(doc),
    language,
    direction,
    words: countStory(doc).words,
  }
}

export const json: Format = {
  name: 'json',
  label: 'JSON',
  extensions: ['json'],
  mediaType: 'application/json',
  write: (story) => `${JSON.stringify(contentOf(story), null, 2)}\n`,
}
