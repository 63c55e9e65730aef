/** What stages ask for, in words. */

import { spellingCode } from '../story/spelling/judge'
import { factOf, isKnownNeed } from '../story/stages/gate'
import { askedLevels } from '../story/stages/stage'
import { checkName } from './finding'
import { t } from './index'

const levelOf = (what: string) => askedLevels.find((each) => each === what)

/** What a stage asks for, where it is chosen and where it holds. */
export function needName(what: string): string {
  const fact = factOf(what) ?? levelOf(what)
  if (fact) return t(`stages.needs.${fact}`)
  if (what === spellingCode) return t('stages.spelling')
  return t(isKnownNeed(what) ? 'stages.noFinding' : 'stages.unknown', { check: checkName(what), what })
}

/** What is said where it does not hold. @param isNotRun whether what it asks for could not be looked for */
export function needMissing(what: string, isNotRun = false): string {
  if (isNotRun) return t('stages.notRun', { check: checkName(what) })
  const fact = factOf(what) ?? levelOf(what)
  if (fact) return t(`stages.missing.${fact}`)
  return isKnownNeed(what) ? checkName(what) : needName(what)
}
