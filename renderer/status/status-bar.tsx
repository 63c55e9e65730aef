/** How long the story is, what it is written in, and whether it is on disk. */
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { useDeferredValue, useSyncExternalStore } from 'react'
import { languages } from '../../story/languages'
import { countStory, countWords, readingMinutes } from '../../story/story/count'
import { formatNumber, t } from '../catalogue'
import { useDesk } from '../session/desk-store'
import { useSession, useStory, useStoryState } from '../session/use-story'

function Size() {
  const state = useDeferredValue(useStoryState())
  const { words, characters } = countStory(state.doc)
  const { from, to, empty } = state.selection
  const selected = empty
    ? 0
    : countWords(state.doc.textBetween(from, to, '\n', '\n'), state.doc.attrs.language)
  return (
    <>
      <span>
        {selected > 0
          ? t('status.selected', { count: selected, formatted: formatNumber(selected) })
          : t('status.words', { count: words, formatted: formatNumber(words) })}
      </span>
      <span>{t('status.characters', { formatted: formatNumber(characters) })}</span>
      <span>{t('status.reading', { count: readingMinutes(words) })}</span>
    </>
  )
}

function Saving() {
  const session = useSession()
  const saving = useSyncExternalStore(session.subscribe, () => session.saving)
  const folder = useDesk((state) => state.folder)
  const Icon = saving === 'saved' ? CircleCheck : saving === 'saving' ? CircleDashed : CircleAlert
  return (
    <span className="saving" data-state={saving} role="status">
      <Icon aria-hidden="true" />
      <span>{t(`status.${saving}`, { folder })}</span>
    </span>
  )
}

export function StatusBar() {
  const language = useStory((state) => state.doc.attrs.language)
  return (
    <footer className="status-bar">
      <Size />
      <span>{languages.find(({ tag }) => tag === language)?.name ?? language}</span>
      <Saving />
    </footer>
  )
}
