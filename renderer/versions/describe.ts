/** A version in words. */

import { formatMoment, formatNumber, t } from '../../catalogue'
import type { Version } from '../../contract/version'
import { nameOfStage } from '../desk/stages'

/** When and under which name: what a version is called in a choice. */
export function calledOf({ name, saved }: Version): string {
  return name ? `${name}, ${formatMoment(saved)}` : formatMoment(saved)
}

/** Who, stage and size. */
export function factsOf({ by, stage, words }: Version): string {
  const size = t('versions.words', { count: words, formatted: formatNumber(words) })
  return [by, stage && nameOfStage(stage), size].filter(Boolean).join(' · ')
}

/** Why it was kept, and in which formats it was exported. */
export function whyOf({ why, exported }: Version): string {
  const out = exported.length > 0 ? [t('versions.exported', { formats: exported.join(', ') })] : []
  return [...(why === 'export' && exported.length > 0 ? [] : [t(`versions.why.${why}`)]), ...out].join(' · ')
}
