/** The registry of checks, and what they find. */
import { ageAndBirthCheck } from './age-and-birth'
import { agesCheck } from './ages'
import { articleCheck } from './article'
import {
  type Check,
  type CheckCode,
  type CheckedBlock,
  type CheckedStory,
  checkCodes,
  type FoundPlace,
} from './check'
import { doubledFormCheck } from './doubled-form'
import { doubledMarkCheck } from './doubled-mark'
import { doubledWordCheck } from './doubled-word'
import type { Finding } from './finding'
import { foreignLettersCheck } from './foreign-letters'
import { foreignMarkCheck } from './foreign-mark'
import { headlineFigureCheck } from './headline-figure'
import { missingAlternativeText, missingCaption, missingCredit, missingHeadline } from './missing'
import { mixedDigitsCheck } from './mixed-digits'
import { namesCheck } from './names'
import { noSuchDateCheck } from './no-such-date'
import { partsCheck } from './parts-and-total'
import { percentChangeCheck } from './percent-change'
import { percentStyleCheck } from './percent-style'
import { placeholderCheck } from './placeholder'
import { repeatedBlockCheck } from './repeated-block'
import { doubledSpaceCheck, missingSpaceCheck, spaceBeforeMarkCheck } from './spaces'
import { strayJoinerCheck } from './stray-joiner'
import { surnameCheck } from './surname-first'
import { thousandsStyleCheck } from './thousands-style'
import { unbalancedCheck } from './unbalanced'
import { notForPublication, pictureRights, usageTerms } from './usage-terms'
import { weekdayCheck } from './weekday-date'

export const checks: Readonly<Record<CheckCode, Check>> = {
  placeholder: placeholderCheck,
  'doubled-word': doubledWordCheck,
  'doubled-space': doubledSpaceCheck,
  'doubled-mark': doubledMarkCheck,
  'space-before-mark': spaceBeforeMarkCheck,
  'no-space-after-mark': missingSpaceCheck,
  unbalanced: unbalancedCheck,
  article: articleCheck,
  'weekday-date': weekdayCheck,
  'no-such-date': noSuchDateCheck,
  'parts-and-total': partsCheck,
  'percent-change': percentChangeCheck,
  'two-ages': agesCheck,
  'age-and-birth': ageAndBirthCheck,
  'headline-figure': headlineFigureCheck,
  'repeated-block': repeatedBlockCheck,
  'doubled-form': doubledFormCheck,
  'name-two-ways': namesCheck,
  'surname-first': surnameCheck,
  'percent-style': percentStyleCheck,
  'thousands-style': thousandsStyleCheck,
  'foreign-letters': foreignLettersCheck,
  'foreign-mark': foreignMarkCheck,
  'mixed-digits': mixedDigitsCheck,
  'stray-joiner': strayJoinerCheck,
  'no-headline': missingHeadline,
  'no-caption': missingCaption,
  'no-credit': missingCredit,
  'no-alternative-text': missingAlternativeText,
  'not-for-publication': notForPublication,
  'picture-rights': pictureRights,
  'usage-terms': usageTerms,
}

function findingOf(code: CheckCode, { from, to, fixes = [], values }: FoundPlace): Finding {
  const { level } = checks[code]
  return { from, to, code, level, fixes: fixes.map((text) => ({ text })), ...(values && { values }) }
}

/** What the checks that look at one block find in it. */
export function findInBlock(block: CheckedBlock): Finding[] {
  return checkCodes.flatMap((code) => {
    const check = checks[code]
    return 'inBlock' in check ? check.inBlock(block).map((found) => findingOf(code, found)) : []
  })
}

/**
 * What all checks find in a story: a list for each of its blocks, in the order of their text.
 * @param inBlock what the checks of one block find, for those who remember it
 */
export function findInStory(story: CheckedStory, inBlock = findInBlock): Finding[][] {
  const found = story.blocks.map((block) => [...inBlock(block)])
  for (const code of checkCodes) {
    const check = checks[code]
    if (!('inStory' in check)) continue
    for (const { block, ...place } of check.inStory(story)) found[block]?.push(findingOf(code, place))
  }
  return found.map((each) => each.sort((a, b) => a.from - b.from || a.to - b.to))
}
