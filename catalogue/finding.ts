/** What is said of a finding of a check. */
import { type CheckCode, checkCodes } from '../story/checks/check'
import type { Finding } from '../story/checks/finding'
import { spellingCode } from '../story/spelling/judge'
import { t } from '.'

function checkOf(code: string): CheckCode | undefined {
  return checkCodes.find((each) => each === code)
}

/** What a check has found, in one line. */
export function findingMessage({ code, values }: Pick<Finding, 'code' | 'values'>): string {
  if (code === spellingCode) return t('checks.spelling.message', { ...values })
  const check = checkOf(code)
  return check ? t(`checks.found.${check}.message`, { ...values }) : code
}

/** Why a desk cares, in one line. */
export function findingReason(code: string): string {
  if (code === spellingCode) return t('checks.spelling.why')
  const check = checkOf(code)
  return check ? t(`checks.found.${check}.why`) : ''
}

/** What a check is called where it is listed. */
export function checkName(code: string): string {
  if (code === spellingCode) return t('checks.spelling.name')
  const check = checkOf(code)
  return check ? t(`checks.names.${check}`) : code
}
