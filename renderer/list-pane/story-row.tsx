/** One row of the list: a story, or its shape while it is read. */

import { Fragment, memo } from 'react'
import { formatNumber, t } from '../../catalogue'
import { storyTitle } from '../../catalogue/title'
import type { ListedStory } from '../../contract/list'
import { listFields } from '../../contract/settings'
import type { Snippet } from '../../story/search/matches'
import type { StorySummary } from '../../story/story/record'
import { dragOutPicked } from '../actions/drag-out'
import { attempt } from '../desk/attempt'
import { freshest, useDesk } from '../desk/desk-store'
import { filingText } from '../desk/filing'
import { useUiLanguage } from '../desk/language'
import { useSnippets } from '../list/snippets'
import { headingHeight } from './geometry'
import { pickRow, pickUnlessPicked } from './picks'
import { RowFields } from './row-fields'

/** Characters of a snippet that stand before the first hit, so that a narrow pane shows it. */
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

interface ContentProps {
  line: StorySummary
  isUnread: boolean
  isNewer: boolean
  openSuggestions: number
  findings: number
}

function StoryRowContent({ line, isUnread, isNewer, openSuggestions, findings }: ContentProps) {
  const snippet = useSnippets((state) => state.found.get(line.id)?.snippet)
  const { listOrder, listFields: chosen } = useDesk(({ settings }) => settings)
  const { headline, slug, language, direction, filing } = line
  return (
    <>
      <span
        className="row-title"
        dir={direction}
        lang={language}
        data-untitled={!(headline || slug) || undefined}
      >
        {isUnread && (
          <span className="row-unread" role="img" aria-label={t('list.unread')} title={t('list.unread')}>
            <span aria-hidden="true">●</span>
          </span>
        )}
        {filing && (
          <span className="row-filing" title={filing.advisory}>
            <bdi>{filingText(filing)}</bdi>
          </span>
        )}
        {storyTitle(line)}
      </span>
      {isNewer && (
        <span className="row-newer">
          <bdi>{t('list.newer')}</bdi>
        </span>
      )}
      {openSuggestions > 0 && (
        <span className="row-suggested">
          <bdi>
            {t('list.suggested', { count: openSuggestions, formatted: formatNumber(openSuggestions) })}
          </bdi>
        </span>
      )}
      {snippet && (
        <span className="row-snippet" dir={direction} lang={language}>
          <Marked {...near(snippet)} />
        </span>
      )}
      <RowFields
        line={line}
        findings={findings}
        // of what can only be read in part the words are not counted
        fields={listFields.filter((field) => chosen.includes(field) && !(isNewer && field === 'words'))}
        // under the heading of a day the day need not be said again
        isOfDay={['newest', 'oldest'].includes(listOrder)}
      />
    </>
  )
}

/** What holds the place of a story whose row is being read. */
function Bones() {
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
  line: ListedStory | undefined
  /** Pixels from the list's head. */
  top: number
  /** The height that a row has before it is read, in pixels. */
  usualHeight: number
  /** The group that it is the first of, whose heading is above it. */
  group: string | undefined
  isOpen: boolean
  isPicked: boolean
  /** Whether Tab leads to it; arrows lead to the others. */
  isActive: boolean
  /** Measures it, and again whenever it becomes higher or lower. */
  measure(item: HTMLElement | null): void
}

export const StoryRow = memo(function StoryRow(props: RowProps) {
  useUiLanguage()
  const { row, total, line: listed, top, usualHeight, group, isOpen, isPicked, isActive, measure } = props
  const received = useDesk((state) => (listed ? state.received.get(listed.id) : undefined))
  const line = listed && freshest(listed, received)
  const { isUnread = false, isNewer = false, openSuggestions = 0, findings = 0 } = listed ?? {}
  return (
    <li
      ref={measure}
      data-index={row}
      aria-setsize={total}
      aria-posinset={row + 1}
      style={{
        paddingBlockStart: group === undefined ? 0 : headingHeight,
        transform: `translateY(${top}px)`,
        ...(!line && { blockSize: usualHeight }),
      }}
    >
      <button
        // another story gets a button of its own, so that a click that began on one never ends on the other
        key={line?.id}
        type="button"
        className="row"
        dir={line?.direction}
        data-row={row}
        data-id={line?.id}
        data-unread={isUnread || undefined}
        data-picked={isPicked || undefined}
        aria-current={isOpen || undefined}
        aria-description={group}
        tabIndex={isActive ? 0 : -1}
        onClick={(event) => pickRow(event, row, line?.id)}
        draggable={line !== undefined && line.binned === null}
        onDragStart={(event) => {
          event.preventDefault()
          if (!line) return
          void attempt(() => pickUnlessPicked(row, line.id))
          dragOutPicked()
        }}
        onContextMenu={() => line && void attempt(() => pickUnlessPicked(row, line.id))}
      >
        {line ? <StoryRowContent {...{ line, isUnread, isNewer, openSuggestions, findings }} /> : <Bones />}
        {isPicked && !isOpen && <span className="visually-hidden">{t('list.picked')}</span>}
      </button>
    </li>
  )
})
