/** One row of the list: a story, or its shape while it is read. */

import { Ban, Lock } from 'lucide-react'
import { Fragment, memo } from 'react'
import { formatChanged, formatTime, t } from '../../catalogue'
import { stageName } from '../../catalogue/stage'
import type { Snippet } from '../../story/search/matches'
import { holdOf, type StorySummary } from '../../story/story/record'
import { freshest, useDesk } from '../desk/desk-store'
import { useUiLanguage } from '../desk/language'
import { embargoShort, embargoText } from '../desk/zone'
import { useSnippets } from '../list/snippets'
import { pickRow, pickUnlessPicked } from './picks'

/** So much is read before the first answer, so that a narrow pane shows it. */
const lead = 24

/** A line that begins a few words before its first answer. */
function near({ text, matches }: Snippet): Snippet {
  const from = matches[0]?.from ?? 0
  const start = text.lastIndexOf(' ', from - lead) + 1
  if (from <= lead || start <= 2) return { text, matches }
  const shift = 2 - start
  return {
    text: `… ${text.slice(start)}`,
    matches: matches.map((match) => ({ from: match.from + shift, to: match.to + shift })),
  }
}

/** A line with what answers marked. */
function Marked({ text, matches }: Snippet) {
  return (
    <>
      {matches.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(matches[index - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(matches.at(-1)?.to ?? 0)}
    </>
  )
}

function Told({ line }: { line: StorySummary }) {
  const heard = useDesk((state) => state.heard.get(line.id))
  const snippet = useSnippets((state) => state.found.get(line.id)?.snippet)
  // under the heading of a day the day need not be said again
  const isOfDay = useDesk(({ settings }) => ['newest', 'oldest'].includes(settings.listOrder))
  const { headline, slug, place, stage, changed, language, direction, withdrawn } = freshest(line, heard)
  const latest = freshest(line, heard)
  const hold = holdOf(latest, new Date().toISOString())
  return (
    <>
      <span
        className="row-title"
        dir={direction}
        lang={language}
        data-untitled={!(headline || slug) || undefined}
      >
        {headline || slug || t('desk.untitled')}
      </span>
      {snippet && (
        <span className="row-snippet" dir={direction} lang={language}>
          <Marked {...near(snippet)} />
        </span>
      )}
      <span className="row-line">
        <span className="stage" data-stage={stage}>
          {stageName(stage)}
        </span>
        {place && <bdi className="row-place">{place}</bdi>}
        {hold === 'embargo' && (
          <span className="row-hold" title={t('held.embargo', { until: embargoText(latest) })}>
            <Lock aria-label={t('details.embargo')} />
            {embargoShort(latest)}
          </span>
        )}
        {withdrawn !== null && (
          <span className="row-hold" title={t(`held.${withdrawn}`)}>
            <Ban aria-label={t(`held.${withdrawn}`)} />
          </span>
        )}
        <time dateTime={changed}>{isOfDay ? formatTime(changed) : formatChanged(changed, new Date())}</time>
      </span>
    </>
  )
}

function Unread() {
  return (
    <>
      <span className="visually-hidden">{t('list.loading')}</span>
      <span className="row-bone" />
      <span className="row-bone short" />
    </>
  )
}

interface RowProps {
  row: number
  total: number
  line: StorySummary | undefined
  /** Pixels from the list's head. */
  top: number
  height: number
  /** The group that it is the first of. */
  group: string | undefined
  isOpen: boolean
  isPicked: boolean
  /** Whether Tab leads to it; arrows lead to the others. */
  isActive: boolean
}

export const StoryRow = memo(function StoryRow(props: RowProps) {
  useUiLanguage()
  const { row, total, line, top, height, group, isOpen, isPicked, isActive } = props
  return (
    <li
      aria-setsize={total}
      aria-posinset={row + 1}
      style={{ blockSize: height, transform: `translateY(${top}px)` }}
    >
      <button
        type="button"
        className="row"
        data-row={row}
        data-id={line?.id}
        data-picked={isPicked || undefined}
        aria-current={isOpen || undefined}
        aria-description={group}
        tabIndex={isActive ? 0 : -1}
        onClick={(event) => pickRow(event, row, line?.id)}
        onContextMenu={() => line && pickUnlessPicked(line.id)}
      >
        {line ? <Told line={line} /> : <Unread />}
        {isPicked && !isOpen && <span className="visually-hidden">{t('list.picked')}</span>}
      </button>
    </li>
  )
})
