/** One story in the list. */
import { Lock } from 'lucide-react'
import { Fragment, type KeyboardEvent, type MouseEvent, memo } from 'react'
import type { Snippet } from '../../story/search/matches'
import type { StorySummary } from '../../story/story/record'
import { formatChanged, t } from '../catalogue'
import { useDesk } from '../session/desk-store'

interface RowProps {
  story: StorySummary
  /** Where its text answers what is searched for. */
  snippet: Snippet | null
  isOpen: boolean
  isPicked: boolean
  /** Whether Tab leads to it; arrows lead to the others. */
  isReachable: boolean
  onPick(event: MouseEvent | KeyboardEvent): void
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

export const StoryRow = memo(
  function StoryRow({ story, snippet, isOpen, isPicked, isReachable, onPick }: RowProps) {
    const { id, headline, slug, place, stage, changed, embargo, language, direction } = story
    const title = headline || slug || t('desk.untitled')
    return (
      <li>
        <button
          type="button"
          className="row"
          data-id={id}
          data-picked={isPicked || undefined}
          aria-current={isOpen || undefined}
          tabIndex={isReachable ? 0 : -1}
          onClick={onPick}
          onContextMenu={() => {
            if (!useDesk.getState().picked.includes(id)) useDesk.setState({ picked: [id] })
          }}
        >
          <span
            className="row-title"
            dir={direction}
            lang={language}
            data-untitled={!(headline || slug) || undefined}
          >
            {title}
          </span>
          {snippet && (
            <span className="row-snippet" dir={direction} lang={language}>
              <Marked {...snippet} />
            </span>
          )}
          <span className="row-line">
            <span className="stage" data-stage={stage}>
              {t(`stage.${stage}`)}
            </span>
            {place && <bdi className="row-place">{place}</bdi>}
            {embargo && <Lock className="row-embargo" aria-label={t('details.embargo')} />}
            <time dateTime={changed}>{formatChanged(changed, new Date())}</time>
          </span>
        </button>
      </li>
    )
  },
  (before, after) =>
    before.story === after.story &&
    before.snippet === after.snippet &&
    before.isOpen === after.isOpen &&
    before.isPicked === after.isPicked &&
    before.isReachable === after.isReachable,
)
