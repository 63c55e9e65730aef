/** What stands where a story would, while none is open. */

import { t } from '../catalogue'
import { addSamples } from './actions/stories'
import { runCommand } from './commands'
import { keyLabel } from './commands/keys'
import { useDesk } from './desk/desk-store'
import { isOfOneStory } from './desk/panes'
import { Button } from './parts/button'

export function Welcome() {
  const offerSamples = useDesk((state) => state.offerSamples)
  return (
    <div className="welcome">
      {offerSamples && <h2>{t('desk.samplesTitle')}</h2>}
      <p>{t(offerSamples ? 'desk.samplesText' : isOfOneStory() ? 'desk.noneHere' : 'desk.noneOpen')}</p>
      <div className="welcome-buttons">
        {offerSamples && (
          <Button className="main" onClick={() => void addSamples()}>
            {t('desk.samplesAdd')}
          </Button>
        )}
        <Button onClick={() => runCommand('newStory')}>
          {t('command.newStory')} <kbd>{keyLabel('Mod-n')}</kbd>
        </Button>
        <Button onClick={() => runCommand('importFiles')}>
          {t('command.importFiles')} <kbd>{keyLabel('Mod-o')}</kbd>
        </Button>
      </div>
    </div>
  )
}
