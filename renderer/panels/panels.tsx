/** The panels beside the story. */
import { t } from '../catalogue'
import { BylinePanel } from './byline-panel'
import { DatelinePanel } from './dateline-panel'
import { DetailsPanel } from './details-panel'
import { Panel } from './panel'
import { SignOffPanel } from './sign-off-panel'

export function Panels() {
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
    </div>
  )
}
