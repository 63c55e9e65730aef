/** The panels beside the story. */

import { memo } from 'react'
import { t } from '../../catalogue'
import { detailsOf } from '../../story/story/parts'
import { useUiLanguage } from '../desk/language'
import { useStory } from '../desk/use-story'
import { BylinePanel } from './byline-panel'
import { DatelinePanel } from './dateline-panel'
import { DetailsPanel } from './details-panel'
import { Panel } from './panel'
import { SignOffPanel } from './sign-off-panel'
import { WirePanel } from './wire-panel'

export const Panels = memo(function Panels() {
  useUiLanguage()
  const wire = useStory(({ doc }) => detailsOf(doc).wire)
  return (
    <div className="panels">
      <Panel name="dateline" title={t('panel.dateline')}>
        <DatelinePanel />
      </Panel>
      <Panel name="byline" title={t('panel.byline')}>
        <BylinePanel />
      </Panel>
      <Panel name="editing" title={t('panel.editing')}>
        <SignOffPanel />
      </Panel>
      <Panel name="details" title={t('panel.details')}>
        <DetailsPanel />
      </Panel>
      {wire && (
        <Panel name="wire" title={t('panel.wire')}>
          <WirePanel wire={wire} />
        </Panel>
      )}
    </div>
  )
})
