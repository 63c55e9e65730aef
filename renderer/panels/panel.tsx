/**
 * A panel: a heading that folds what is below it, and shows the value of it while it is folded. While there is nothing
 * to show, the heading is all that it has.
 */
import { ChevronDown, PenLine } from 'lucide-react'
import { EditorState } from 'prosemirror-state'
import { Collapsible } from 'radix-ui'
import { type ComponentType, useMemo, useSyncExternalStore } from 'react'
import { type Key, t } from '../../catalogue'
import { reviewOf } from '../../story/suggestions/tracking'
import { changeSettings, useDesk } from '../desk/desk-store'
import { useSession, useStory } from '../desk/use-story'
import { textDirection } from './text-direction'

export interface PanelDefinition {
  /** By it the settings remember that the panel is folded: never change it. */
  name: string
  title: Key
  /** What the panel shows while it is folded, in one line; `''` for nothing. */
  value(state: EditorState): string
  /** Whether the value comes from the document alone, so that it can be a suggestion. */
  isOfText?: boolean
  /** Whether a story has the panel; all have it where this is missing. */
  isShown?(state: EditorState): boolean
  /** Whether there is nothing to show in the panel; there always is where this is missing. */
  useIsEmpty?(): boolean
  /** What stands beside the title then. */
  Empty?: ComponentType
  Content: ComponentType
}

function FoldedValue({ of, isOfText }: { of: PanelDefinition['value']; isOfText: boolean }) {
  const value = useStory(of)
  const direction = useStory(textDirection)
  return (
    <bdi className="panel-value" dir={isOfText ? direction : undefined} title={value}>
      {value}
    </bdi>
  )
}

/** Says that a value is suggested, and what it was. */
function SuggestedMark({ of }: { of: PanelDefinition['value'] }) {
  const session = useSession()
  const base = useSyncExternalStore(session.subscribe, () => reviewOf(session.state)?.base ?? null)
  // the base changes seldom, and no key waits for what it was
  const was = useMemo(() => (base ? of(EditorState.create({ doc: base })) : null), [base, of])
  const isSame = useStory((state) => was === null || was === of(state))
  if (was === null || isSame) return null
  const text = was === '' ? t('suggestions.valueWasEmpty') : t('suggestions.valueWas', { value: was })
  return (
    <span className="value-suggested" title={text}>
      <PenLine aria-hidden="true" />
      <span aria-hidden="true">{t('suggestions.valueSuggested')}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  )
}

const always = () => true
const never = () => false

export function Panel({
  name,
  title,
  value,
  isOfText = false,
  isShown = always,
  useIsEmpty = never,
  Empty,
  Content,
}: PanelDefinition) {
  const folded = useDesk(({ settings }) => settings.folded)
  const isInStory = useStory(isShown)
  const isEmpty = useIsEmpty()
  if (!isInStory) return null
  if (isEmpty && Empty)
    return (
      <div className="panel panel-empty">
        <h2 className="panel-title" data-panel={name} tabIndex={-1}>
          {t(title)}
        </h2>
        <Empty />
      </div>
    )
  const isOpen = !folded.includes(name)
  const fold = (open: boolean) =>
    changeSettings({ folded: open ? folded.filter((each) => each !== name) : [...folded, name] })
  return (
    <Collapsible.Root open={isOpen} onOpenChange={fold} className="panel">
      <h2>
        <Collapsible.Trigger className="panel-title" data-panel={name}>
          <span>{t(title)}</span>
          {isOfText && <SuggestedMark of={value} />}
          {!isOpen && <FoldedValue of={value} isOfText={isOfText} />}
          <ChevronDown aria-hidden="true" />
        </Collapsible.Trigger>
      </h2>
      <Collapsible.Content className="panel-body">
        <Content />
      </Collapsible.Content>
    </Collapsible.Root>
  )
}
