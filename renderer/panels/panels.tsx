/** The panels beside the story. */
import { memo } from 'react'
import { useUiLanguage } from '../desk/language'
import { bylinePanel } from './byline-panel'
import { checksPanel } from './checks-panel'
import { commentsPanel } from './comments-panel'
import { datelinePanel } from './dateline-panel'
import { detailsPanel } from './details-panel'
import { notesPanel } from './notes-panel'
import { Panel, type PanelDefinition } from './panel'
import { signOffPanel } from './sign-off-panel'
import { suggestionsPanel } from './suggestions-panel'
import { wirePanel } from './wire-panel'

/** What an editor deals with first, then the values in the order in which they stand in a story. */
const panels: readonly PanelDefinition[] = [
  suggestionsPanel,
  checksPanel,
  commentsPanel,
  bylinePanel,
  datelinePanel,
  signOffPanel,
  notesPanel,
  detailsPanel,
  wirePanel,
]

export const Panels = memo(function Panels() {
  useUiLanguage()
  return (
    <div className="panels">
      {panels.map((panel) => (
        <Panel key={panel.name} {...panel} />
      ))}
    </div>
  )
})
