/** How long the story is, and whether it is on disk. */

import { memo } from 'react'
import { useUiLanguage } from '../desk/language'
import { CommentsCount } from './comments-count'
import { FindingsCount } from './findings-count'
import { NoteWords } from './note-words'
import { Saving } from './saving'
import { Size } from './size'
import { SuggestionsCount } from './suggestions-count'

export const StatusBar = memo(function StatusBar() {
  const uiLanguage = useUiLanguage()
  return (
    <footer className="status-bar">
      <Size />
      <NoteWords />
      <FindingsCount />
      <CommentsCount />
      <SuggestionsCount />
      <Saving key={uiLanguage} />
    </footer>
  )
})
