/** Whether what is edited is suggested, and how many suggestions are open; a click shows them. */
import { PenLine } from 'lucide-react'
import { t } from '../../catalogue'
import { useStory } from '../desk/use-story'
import { isSuggesting, suggestionCount } from '../suggestions/listing'
import { CountButton } from './count-button'

export function SuggestionsCount() {
  const count = useStory(suggestionCount)
  const isOn = useStory(isSuggesting)
  if (count === 0 && !isOn) return null
  const text = isOn
    ? count === 0
      ? t('suggestions.isOn')
      : t('suggestions.isOnWith', { count })
    : t('suggestions.open', { count })
  return <CountButton icon={PenLine} count={count} text={text} shows="showSuggestions" />
}
