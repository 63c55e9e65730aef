/** A version in words. */

import { formatList, formatMoment, formatNumber, t } from '../../catalogue'
import type { FormatInfo } from '../../contract/transfer'
import type { Version } from '../../contract/version'
import type { Move } from '../../story/schema/values'
import { isUnjudgedIn } from '../../story/stages/judged'
import { nameOfFormat } from '../desk/formats'
import { deskStages, nameOfStage } from '../desk/stages'

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
export function whyOf({ why, exported, move }: Version, formats: readonly FormatInfo[]): string {
  const names = exported.map((name) => nameOfFormat(name, formats))
  const out = names.length > 0 ? [t('versions.exported', { formats: formatList(names) })] : []
  if (why === 'export' && names.length > 0) return out.join(' · ')
  return [move ? moveText(move) : t(`versions.why.${why}`), ...out].join(' · ')
}

/** From where to where a story was moved, and why though not all held. */
function moveText({ from, to, reason, isJudged = false }: Move): string {
  const stage = nameOfStage(to)
  const moved =
    from === to ? t('stages.judged', { stage }) : t('stages.moved', { from: nameOfStage(from), to: stage })
  const parts = [
    moved,
    ...(reason === '' ? [] : [t('stages.movedWhy', { reason })]),
    ...(isUnjudgedIn(deskStages(), { stage: to, isJudged }) ? [t('stages.unjudged', { stage })] : []),
  ]
  return parts.join(' · ')
}
