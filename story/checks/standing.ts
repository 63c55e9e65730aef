/** Which findings are shown to an editor: none that was let stand, that the house does not want, or of a known word. */
import type { Node } from 'prosemirror-model'
import type { House } from '../houses'
import { spellingCode } from '../spelling/judge'
import { foldedWords, namesOf } from '../spelling/names'
import { spelledKey } from '../spelling/results'
import { detailsOf } from '../story/parts'
import type { Finding } from './finding'
import { isIgnored } from './ignored'

/** What of a house says which findings are shown. */
type StandingHouse = Partial<Pick<House, 'checksOff' | 'words'>> & {
  abbreviations?: readonly { short: string }[]
}

/**
 * Whether a finding of a story, with the text of its block, is shown.
 * @param house of the story
 */
export function standing(
  doc: Node,
  { checksOff = [], words = [], abbreviations = [] }: StandingHouse,
): (finding: Finding, text: string) => boolean {
  const { ignored } = detailsOf(doc)
  const off = new Set(checksOff.map(({ code }) => code))
  // a short form that was not expanded is no slip of the keys
  const shorts = abbreviations.map(({ short }) => short)
  const known = new Set([...namesOf(doc), ...foldedWords([...words, ...shorts])])
  const isKnown = (finding: Finding) => finding.code === spellingCode && known.has(spelledKey(finding))
  return (finding, text) => !off.has(finding.code) && !isKnown(finding) && !isIgnored(ignored, finding, text)
}
