/** What one person deleted of what another had suggested: it can be brought back. */
import type { Node } from 'prosemirror-model'
import { formatChanged, t } from '../../catalogue'
import type { Token } from '../../story/suggestions/tokens'
import { type Withdrawn, wordsOf } from '../../story/suggestions/withdrawn'
import { useSession, useStory } from '../desk/use-story'
import { authorLook } from '../suggestions/drawing'
import { mostListed } from '../suggestions/listing'
import { lineOf } from '../suggestions/runs'
import {
  bringBackIn,
  dismissIn,
  goToWithdrawn,
  withdrawnIn,
  withdrawnKeys,
  withdrawnOf,
} from '../suggestions/withdrawn'
import { SuggestedBy } from './suggested-by'
import { textDirection } from './text-direction'

const whole = (node: Node): Token => ({ kind: 'whole', node })

function Row({ of, withdrawn }: { of: string; withdrawn: Withdrawn }) {
  const session = useSession()
  const direction = useStory(textDirection)
  const { by, withdrawnBy } = withdrawn
  const act = (decide: typeof bringBackIn) => () => {
    const meant = withdrawnOf(session.state, of)
    if (meant) decide(session, meant)
    session.view?.focus()
  }
  const goTo = () => {
    const meant = withdrawnOf(session.state, of)
    if (meant && session.run(goToWithdrawn(meant))) session.view?.focus()
  }
  return (
    <li className="suggestion" data-author={authorLook(session.state, by.who)}>
      <button type="button" className="suggestion-what" dir={direction} onClick={goTo}>
        <del>{wordsOf(withdrawn) || lineOf(withdrawn.content.content.content.map(whole))}</del>
      </button>
      <SuggestedBy stamp={by} />
      <span className="comment-by">
        {t('suggestions.by.deleted', {
          by: withdrawnBy.who || t('suggestions.nobody'),
          when: formatChanged(withdrawnBy.when, new Date()),
        })}
      </span>
      <div className="comment-actions">
        <button type="button" className="text-button" onClick={act(bringBackIn)}>
          {t('suggestions.withdrawn.bringBack')}
        </button>
        <button type="button" className="text-button" onClick={act(dismissIn)}>
          {t('suggestions.withdrawn.dismiss')}
        </button>
      </div>
    </li>
  )
}

export function WithdrawnSuggestions() {
  const all = useStory(withdrawnIn)
  if (all.length === 0) return null
  const keys = withdrawnKeys(all)
  return (
    <>
      <h3 className="withdrawn-title">{t('suggestions.withdrawn.title')}</h3>
      <p className="field-note">{t('suggestions.withdrawn.hint')}</p>
      <ol className="suggestions" aria-label={t('suggestions.withdrawn.title')}>
        {all.slice(0, mostListed).map((withdrawn, row) => (
          // a row of its own for each: a click that began on one never ends on another
          <Row key={keys[row]} of={keys[row] ?? ''} withdrawn={withdrawn} />
        ))}
      </ol>
      {all.length > mostListed && (
        <p className="field-note">{t('suggestions.behind', { count: all.length - mostListed })}</p>
      )}
    </>
  )
}
