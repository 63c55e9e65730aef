/** How long the story is, and whether it is on disk. */

import { memo } from 'react'
import { useUiLanguage } from '../desk/language'
import { Saving } from './saving'
import { Size } from './size'

export const StatusBar = memo(function StatusBar() {
  const uiLanguage = useUiLanguage()
  return (
    <footer className="status-bar">
      <Size />
      <Saving key={uiLanguage} />
    </footer>
  )
})
