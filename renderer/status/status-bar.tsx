/** How long the story is, and whether it is on disk. */

import type { EditorState } from 'prosemirror-state'
import { memo } from 'react'
import { formatNumber, t } from '../../catalogue'
import { countWordsBetween, readingMinutes } from '../../story/story/count'
import { useUiLanguage } from '../desk/language'
import { useStory } from '../desk/use-story'
import { Saving } from './saving'
import { useCounts } from './use-counts'

function selectedWords({ doc, selection: { from, to } }: EditorState): number {
  return from === to ? 0 : countWordsBetween(doc, from, to)
}

function Size() {
  const selected = useStory(selectedWords)
  const counts = useCounts()
  if (!counts) return null
  const { words, characters } = counts
  return (
    <>
      <span>
        {selected > 0
          ? t('status.selected', { count: selected, formatted: formatNumber(selected) })
          : t('status.words', { count: words, formatted: formatNumber(words) })}
      </span>
      <span>{t('status.characters', { formatted: formatNumber(characters) })}</span>
      {words > 0 && <span>{t('status.reading', { count: readingMinutes(words) })}</span>}
    </>
  )
}

export const StatusBar = memo(function StatusBar() {
  const uiLanguage = useUiLanguage()
  return (
    <footer className="status-bar">
      <div className="sizes">
        <Size />
      </div>
      <Saving key={uiLanguage} />
    </footer>
  )
})
