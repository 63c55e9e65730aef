/** What is suggested in the story, in the order of its text: who, when, and accepted or rejected here. */
import { ChevronsUpDown } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react'
import { t } from '../../catalogue'
import { isDetailName } from '../../story/schema/values'
import { decideOn } from '../actions/suggestions'
import { type CommandId, commandOf, decisions, isEnabled, runCommand } from '../commands'
import { commandTitle } from '../commands/command'
import { useSession, useStory } from '../desk/use-story'
import { Button } from '../parts/button'
import { MenuContent } from '../parts/menu'
import { selectDecision } from '../suggestions/decided'
import type { Verdict } from '../suggestions/deciding'
import {
  decisionOf,
  isSuggesting,
  type ListedSuggestion,
  listingOf,
  sameRows,
  suggestionCount,
} from '../suggestions/listing'
import { endNaming, useNaming } from '../suggestions/naming'
import { withdrawnIn } from '../suggestions/withdrawn'
import { readDetail } from '../versions/differences'
import { NameField } from './name-field'
import type { PanelDefinition } from './panel'
import { SuggestedBy } from './suggested-by'
import { textDirection } from './text-direction'
import { WithdrawnSuggestions } from './withdrawn-suggestions'

/** Asks whoever begins to suggest for a name; Enter or Escape leads back to the text. */
function Naming() {
  const session = useSession()
  const isFocused = useNaming((state) => state.isFocused)
  const done = () => {
    endNaming()
    session.view?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    done()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field in it
    <div className="comment-form" onKeyDown={onKeyDown}>
      <NameField hint={t('suggestions.nameHint')} autoFocus={isFocused} />
      <div className="comment-actions">
        <Button onClick={done}>{t('suggestions.nameDone')}</Button>
      </div>
    </div>
  )
}

interface WhatProps {
  suggestion: ListedSuggestion
  goTo(): void
}

function What({ suggestion, goTo }: WhatProps) {
  const { kind, detail, was, is, about, around } = suggestion
  const [before, behind] = around
  const direction = useStory(textDirection)
  const isDetail = detail !== null && isDetailName(detail)
  const read = (text: string) => (isDetail ? readDetail(detail, text) : text)
  return (
    <button type="button" className="suggestion-what" dir={isDetail ? 'auto' : direction} onClick={goTo}>
      <bdi className="suggestion-kind">{isDetail ? t(`field.${detail}`) : t(`suggestions.kind.${kind}`)}</bdi>{' '}
      {about && <span>{about}</span>}
      {before}
      {was && <del>{read(was)}</del>}
      {was && is && before === '' && behind === '' && ' '}
      {is && <ins>{read(is)}</ins>}
      {behind}
    </button>
  )
}

const Row = memo(function Row({ suggestion }: { suggestion: ListedSuggestion }) {
  const session = useSession()
  const { key, by, look, isCurrent } = suggestion
  const goTo = () => {
    const decision = decisionOf(session.state, key)
    if (decision && session.run(selectDecision(decision))) session.view?.focus()
  }
  const act = (verdict: Verdict) => {
    const decision = decisionOf(session.state, key)
    if (decision) decideOn(session, verdict, [decision])
    session.view?.focus()
  }
  return (
    <li className="suggestion" data-author={look} aria-current={isCurrent || undefined}>
      <What suggestion={suggestion} goTo={goTo} />
      {by.map((stamp) => (
        <SuggestedBy key={`${stamp.who} ${stamp.batch}`} stamp={stamp} />
      ))}
      <div className="comment-actions">
        <button type="button" className="text-button" onClick={() => act('accept')}>
          {t('suggestions.accept')}
        </button>
        <button type="button" className="text-button" onClick={() => act('reject')}>
          {t('suggestions.reject')}
        </button>
      </div>
    </li>
  )
})

function Item({ id }: { id: CommandId }) {
  return (
    <DropdownMenu.Item className="popup-item" onSelect={() => runCommand(id)}>
      {commandTitle(commandOf(id))}
    </DropdownMenu.Item>
  )
}

/** Decides on several at once: all, those of a person, of a kind, or of one act. */
function Several() {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="text-button">
        {t('suggestions.decide')} <ChevronsUpDown aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <MenuContent className="suggestion-menu">
          {decisions.map(({ title, ids }, index) => (
            <div key={title} role="presentation">
              {index > 0 && <DropdownMenu.Separator className="popup-line" />}
              {[index === 0 ? ('acceptAll' as const) : ('rejectAll' as const), ...ids()]
                .filter(isEnabled)
                .map((id) => (
                  <Item key={id} id={id} />
                ))}
            </div>
          ))}
        </MenuContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function SuggestionsPanel() {
  const { id } = useSession()
  // in one step with the panels below: what is about to be clicked moves once, and not again
  const { count, before, behind, listed: now } = useStory(listingOf)
  const shown = useRef<readonly ListedSuggestion[]>([])
  const listed = useMemo(() => sameRows(shown.current, now), [now])
  useEffect(() => {
    shown.current = listed
  }, [listed])
  const isNaming = useNaming(({ story }) => story === id)
  return (
    <>
      {isNaming && <Naming />}
      {count === 0 && <p className="field-note">{t('suggestions.none')}</p>}
      {count > 1 && (
        <div className="comment-actions">
          <Several />
        </div>
      )}
      {before > 0 && <p className="field-note">{t('suggestions.before', { count: before })}</p>}
      {listed.length > 0 && (
        <ol className="suggestions" aria-label={t('suggestions.panel')}>
          {listed.map((suggestion) => (
            <Row key={suggestion.key} suggestion={suggestion} />
          ))}
        </ol>
      )}
      {behind > 0 && <p className="field-note">{t('suggestions.behind', { count: behind })}</p>}
      <WithdrawnSuggestions />
    </>
  )
}

export const suggestionsPanel: PanelDefinition = {
  name: 'suggestions',
  title: 'suggestions.panel',
  value: (state) => {
    const count = suggestionCount(state)
    return count === 0 ? '' : t('suggestions.open', { count })
  },
  isShown: (state) => isSuggesting(state) || suggestionCount(state) > 0 || withdrawnIn(state).length > 0,
  Content: SuggestionsPanel,
}
