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
import type { Format, Outgoing } from './format'

function paragraphs(doc: Node): string[] {
  const range = datelineRange(doc)
  const [lead, ...others] = bodyOf(doc)
  const first = lead && (range ? lead.copy(lead.content.cut(range.to - range.from)) : lead)
  return [...(first ? [first] : []), ...others]
    .flatMap((block) => (block.type === schema.nodes.captioned_table ? block.children : [block]))
    .filter((block) => block.type !== schema.nodes.rule)
    .map(plainText)
    .filter((text) => text !== '')
}

/** What a story holds; for another desk with all that it keeps beside the text. */
export function contentOf({ doc, audience }: Outgoing) {
  const details = detailsOf(doc)
  const { language, direction } = details
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
    ...(details.embargo !== null && { embargo: details.embargo }),
    ...(details.withdrawn !== null && { withdrawn: details.withdrawn }),
    ...(audience === 'desk' && { details }),
  }
}

export const json: Format = {
  name: 'json',
  label: 'JSON',
  extensions: ['json'],
  mediaType: 'application/json',
  hasNoStrike: true,
  write: (story) => `${JSON.stringify(contentOf(story), null, 2)}\n`,
}
