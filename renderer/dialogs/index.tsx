/** What may be open over the desk: one thing at a time. */

import type { ComponentType } from 'react'
import { memo } from 'react'
import { useUiLanguage } from '../desk/language'
import { type Overlay, useShown } from '../desk/shown'
import { LinkDialog } from '../editor/link-dialog'
import { PictureDialog } from '../editor/picture-dialog'
import { FindAll } from '../find-all/find-all'
import { Gate } from '../gate/gate'
import { SaveSearch } from '../list-pane/save-search'
import { ExternalChangeDialog } from '../merge/external-change-dialog'
import { Outline } from '../palette/outline'
import { Palette } from '../palette/palette'
import { Templates } from '../palette/templates'
import { SettingsDialog } from '../settings/settings-dialog'
import { SinceReceived, Versions } from '../versions/versions'
import { About } from './about'
import { Destroy } from './destroy'
import { Embargo } from './embargo'
import { Export } from './export'
import { FilingDialog } from './filing'
import { Held } from './held'
import { ImportReport } from './import-report'
import { Money } from './money'
import { Shortcuts } from './shortcuts'
import { SwitchOffCheck } from './switch-off-check'

/** The counts are part of the story's pane, and the filters of the list's. */
const overlays: Record<Exclude<Overlay, 'filters' | 'counts'>, ComponentType> = {
  palette: Palette,
  templates: Templates,
  link: LinkDialog,
  pictureDetails: PictureDialog,
  findAll: FindAll,
  shortcuts: Shortcuts,
  versions: Versions,
  received: SinceReceived,
  elsewhere: ExternalChangeDialog,
  destroy: Destroy,
  about: About,
  embargo: Embargo,
  export: Export,
  filing: FilingDialog,
  gate: Gate,
  held: Held,
  taken: ImportReport,
  settings: SettingsDialog,
  saveSearch: SaveSearch,
  outline: Outline,
  switchOffCheck: SwitchOffCheck,
  money: Money,
}

export const Dialogs = memo(function Dialogs() {
  useUiLanguage()
  const overlay = useShown((state) => state.overlay)
  if (overlay === null || overlay === 'filters' || overlay === 'counts') return null
  const Shown = overlays[overlay]
  return <Shown />
})
