/** What is said of a finding of a check or of a rule of the house. */
import { type CheckCode, checkCodes } from '../story/checks/check'
import type { Finding } from '../story/checks/finding'
import { ruleOfCode } from '../story/rules/rule'
import { spellingCode } from '../story/spelling/judge'
import { t } from '.'
import { ruleMessage, ruleReason } from './rule'

type CodeAndValues = Pick<Finding, 'code' | 'values'>

function checkOf(code: string): CheckCode | undefined {
  return checkCodes.find((each) => each === code)
}

/** The values of a finding, with the form that it names in the words of the screens. */
function shownValues({ form, ...values }: NonNullable<Finding['values']>): Record<string, unknown> {
  return form === 'sign-off' || form === 'dateline' ? { ...values, form: t(`checks.forms.${form}`) } : values
}

/** What a check has found, in one line. */
export function findingMessage({ code, values }: CodeAndValues): string {
  if (code === spellingCode) return t('checks.spelling.message', { ...values })
  const check = checkOf(code)
  if (check) return t(`checks.found.${check}.message`, shownValues(values ?? {}))
  return ruleOfCode(code) === null ? code : ruleMessage(values ?? {})
}

/** Why a desk cares, in one line. */
export function findingReason({ code, values = {} }: CodeAndValues): string {
  if (code === spellingCode) return t('checks.spelling.why')
  const check = checkOf(code)
  if (check) return t(`checks.found.${check}.why`)
  return ruleReason(values)
}

/** What a check is called where it is listed. */
export function checkName(code: string): string {
  if (code === spellingCode) return t('checks.spelling.name')
  const check = checkOf(code)
  return check ? t(`checks.names.${check}`) : (ruleOfCode(code) ?? code)
}
