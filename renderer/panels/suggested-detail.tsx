/** The mark of a field whose value is suggested: says what it was and whose it is, and is accepted or rejected here. */
import { PenLine } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useRef } from 'react'
import { formatChanged, t } from '../../catalogue'
import { detailText } from '../../story/revisions/compare'
import type { Details } from '../../story/schema/values'
import { detailsOf } from '../../story/story/parts'
import { reviewOf } from '../../story/suggestions/tracking'
import { decideOn } from '../actions/suggestions'
import { useSession, useStory } from '../desk/use-story'
import { MenuContent } from '../parts/menu'
import { decisionsIn } from '../suggestions/decided'
import type { Verdict } from '../suggestions/deciding'
import { authorLook } from '../suggestions/drawing'
import { readDetail } from '../versions/differences'

interface SuggestedDetailProps {
  /** The details that the field shows, the one that is named first. */
  names: readonly [keyof Details, ...(keyof Details)[]]
}

export function SuggestedDetail({ names }: SuggestedDetailProps) {
  const [name] = names
  const session = useSession()
  const isDecided = useRef(false)
  const suggested = useStory((state) => {
    const review = reviewOf(state)
    const by = names.flatMap((each) => review?.details[each] ?? [])[0]
    if (!review || !by) return null
    const was = readDetail(name, detailText(detailsOf(review.base), name))
    return { ...by, was, look: authorLook(state, by.who) }
  })
  if (!suggested) return null
  const { who, when, was, look } = suggested
  const decide = (verdict: Verdict) => {
    const isMeant = names.map(String)
    const decisions = decisionsIn(session.state).filter(({ details }) =>
      details.some((each) => isMeant.includes(each)),
    )
    isDecided.current = true
    decideOn(session, verdict, decisions)
  }
  const text = was === '' ? t('suggestions.valueWasEmpty') : t('suggestions.valueWas', { value: was })
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className="suggested-detail"
        data-author={look}
        aria-label={`${t(`field.${name}`)}: ${text}`}
        title={text}
      >
        <PenLine aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <MenuContent
          className="suggested-detail-menu"
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            // the mark is gone that the focus would go back to
            if (!isDecided.current) return
            isDecided.current = false
            event.preventDefault()
            session.view?.focus()
          }}
        >
          <DropdownMenu.Label className="suggested-detail-text">
            <bdi>{text}</bdi>
            <span>
              <bdi>{who || t('suggestions.nobody')}</bdi> {when && formatChanged(when, new Date())}
            </span>
          </DropdownMenu.Label>
          <DropdownMenu.Separator className="popup-line" />
          <DropdownMenu.Item className="popup-item" onSelect={() => decide('accept')}>
            {t('suggestions.accept')}
          </DropdownMenu.Item>
          <DropdownMenu.Item className="popup-item" onSelect={() => decide('reject')}>
            {t('suggestions.reject')}
          </DropdownMenu.Item>
        </MenuContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
