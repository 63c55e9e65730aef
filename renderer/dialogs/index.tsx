/** What may be open over the desk: one thing at a time. */

import type { ComponentType } from 'react'
import { memo } from 'react'
import { LinkDialog } from '../editor/link-dialog'
import { Palette } from '../palette/palette'
import { type Overlay, useShown } from '../session/shown'
import { SettingsDialog } from '../settings/settings-dialog'
import { Versions } from '../versions/versions'
import { About } from './about'
import { Destroy } from './destroy'
import { Export } from './export'
import { Shortcuts } from './shortcuts'
import { TakenReport } from './taken'

/** The find bar is part of the story's pane, not over it. */
const overlays: Record<Exclude<Overlay, 'find'>, ComponentType> = {
  palette: Palette,
  link: LinkDialog,
  shortcuts: Shortcuts,
  versions: Versions,
  destroy: Destroy,
  about: About,
  export: Export,
  taken: TakenReport,
  settings: SettingsDialog,
}

export const Dialogs = memo(function Dialogs() {
  const overlay = useShown((state) => state.overlay)
  if (overlay === null || overlay === 'find') return null
  const Shown = overlays[overlay]
  return <Shown />
})
