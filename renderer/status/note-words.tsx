/** How many words of the open story are desk notes, which no other count has; a click folds them. */
import { StickyNote } from 'lucide-react'
import type { EditorState } from 'prosemirror-state'
import { formatNumber, t } from '../../catalogue'
import { countNoteWords } from '../../story/story/count'
import { useStory } from '../desk/use-story'
import { CountButton } from './count-button'

const wordsOf = ({ doc }: EditorState) => countNoteWords(doc)

export function NoteWords() {
  const count = useStory(wordsOf)
  if (count === 0) return null
  const text = t('status.deskNotes', { count, formatted: formatNumber(count) })
  return <CountButton icon={StickyNote} count={count} text={text} shows="foldNotes" />
}
