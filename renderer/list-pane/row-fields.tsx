/** What a row of the list tells of its story beside the title: the fields that were chosen. */
import { Ban, Lock } from 'lucide-react'
import { formatChanged, formatNumber, formatTime, t } from '../../catalogue'
import type { ListField } from '../../contract/settings'
import { unknown as unknownLanguage } from '../../story/languages/words'
import { isUnjudgedIn } from '../../story/stages/judged'
import { unreadStage } from '../../story/stages/stage'
import type { StorySummary } from '../../story/story/record'
import { useHasCome } from '../desk/moments'
import { deskStages, nameOfStage, useStages } from '../desk/stages'
import { embargoShort, embargoText } from '../desk/zone'
import { Unjudged } from '../parts/unjudged'

interface FieldProps {
  line: StorySummary
  /** How many findings are open in it. */
  findings: number
  /** Whether a heading above tells the day. */
  isOfDay: boolean
}

/** The field of a name, or null where the story has nothing to tell there. */
function fieldOf(field: ListField, { line, findings, isOfDay }: FieldProps) {
  const { stage, urgency, slug, headline, place, language, words, changed } = line
  switch (field) {
    case 'stage':
      return stage === unreadStage ? null : (
        <span key={field} className="stage" data-stage={stage}>
          <span dir="auto">{nameOfStage(stage)}</span>
          {isUnjudgedIn(deskStages(), line) && <Unjudged stage={stage} />}
        </span>
      )
    case 'urgency':
      return urgency === null ? null : (
        <span
          key={field}
          className="row-urgency"
          title={t('list.urgency', { level: urgency })}
          data-level={urgency}
        >
          <span className="visually-hidden">{t('list.urgency', { level: urgency })}</span>
          <span aria-hidden="true">{formatNumber(urgency)}</span>
        </span>
      )
    case 'slug':
      // a story without a headline has it for its title
      return slug === '' || headline === '' ? null : (
        <bdi key={field} className="row-slug">
          {slug}
        </bdi>
      )
    case 'place':
      return place === '' ? null : (
        <bdi key={field} className="row-place">
          {place}
        </bdi>
      )
    case 'language':
      return language === unknownLanguage ? null : (
        <bdi key={field} className="row-language">
          {language.toUpperCase()}
        </bdi>
      )
    case 'words':
      return (
        <bdi key={field} className="row-words">
          {t('list.words', { count: words, formatted: formatNumber(words) })}
        </bdi>
      )
    case 'findings':
      return findings === 0 ? null : (
        <bdi key={field} className="row-findings">
          {t('checks.count', { count: findings })}
        </bdi>
      )
    case 'time':
      return (
        <time key={field} dateTime={changed}>
          {isOfDay ? formatTime(changed) : formatChanged(changed, new Date())}
        </time>
      )
  }
}

/** Why the story may not be published, whichever fields were chosen. */
function Hold({ line }: { line: StorySummary }) {
  const { withdrawn, embargo } = line
  const isOver = useHasCome(embargo)
  return (
    <>
      {embargo !== null && !isOver && (
        <span className="row-hold" title={t('held.embargo', { until: embargoText(line) })}>
          <Lock aria-label={t('details.embargo')} />
          <bdi>{embargoShort(line)}</bdi>
        </span>
      )}
      {withdrawn !== null && (
        <span className="row-hold" title={t(`held.${withdrawn}`)}>
          <Ban aria-label={t(`held.${withdrawn}`)} />
        </span>
      )}
    </>
  )
}

export function RowFields({ fields, ...props }: FieldProps & { fields: readonly ListField[] }) {
  // what is drawn follows the names of the stages
  useStages()
  const { line } = props
  const shown = fields.filter((field) => field !== 'time').map((field) => fieldOf(field, props))
  return (
    <span className="row-line">
      <span className="row-facts">
        {shown}
        <Hold line={line} />
      </span>
      {fields.includes('time') && fieldOf('time', props)}
    </span>
  )
}
