/** NewsML-G2 as it should have been sent: names as its schema spells them, text escaped once. */

import { withScripts } from '../letters/scripts'
import { hasTags } from '../nitf/normal'
import { descendants, type Element, isForeign, textOf, unescapedAgain } from '../xml'

/** The name that files of ours have as their generator; what is in them is meant as it stands. */
export const generator = 'Copydesk'

/** Names that are not of small letters alone, as the schema spells them. */
const names =
  `newsMessage newsItem packageItem conceptItem knowledgeItem planningItem catalogItem itemSet catalogRef
rightsInfo copyrightHolder copyrightNotice usageTerms itemMeta itemClass versionCreated firstCreated pubStatus edNote
fileName memberOf instanceOf contentMeta contentCreated contentModified infoSource altId contentSet inlineXML inlineData
remoteContent transmitId partMeta groupSet geoAreaDetails sameAs`.split(/\s+/)
const spelled = new Map(names.map((name) => [name.toLowerCase(), name]))

/** Text of a line without the tags that were put in it. */
function withoutTags(text: string): string {
  return hasTags(text) ? withScripts(text).replace(/<\/?[a-z][^<>]*>/gi, ' ') : text
}

/** Whether we wrote a file, and nothing in it is to be put right. */
export function isOurs(root: Element): boolean {
  return descendants(root, 'generator').some((each) => textOf(each) === generator)
}

/** An element with its names as the schema spells them, and without a word processor's elements around text. */
export function spelledOut({ name, attributes, children }: Element): Element {
  return {
    name: spelled.get(name.toLowerCase()) ?? name,
    attributes,
    children: children.flatMap<Element | string>((child) => {
      if (typeof child === 'string') return [child]
      const spelt = spelledOut(child)
      return isForeign(child) ? spelt.children : [spelt]
    }),
  }
}

/** An element whose text is escaped no more than once; outside of the content, where lines are, it has no tags. */
export function escapedOnce({ name, attributes, children }: Element, isContent = false): Element {
  const isWithin = isContent || name === 'contentSet'
  const plain = (text: string) => {
    const once = unescapedAgain(text)
    return isWithin ? once : withoutTags(once)
  }
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, unescapedAgain(value)]),
    ),
    children: children.map((child) =>
      typeof child === 'string' ? plain(child) : escapedOnce(child, isWithin),
    ),
  }
}
