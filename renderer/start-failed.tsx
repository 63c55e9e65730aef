/** What the window shows where the desk could not be read at the start. */
import { t } from '../catalogue'
import { Button } from './parts/button'

export function StartFailed({ reason }: { reason: string }) {
  return (
    <main className="welcome" role="alert">
      <h2>{t('desk.startFailed')}</h2>
      <p>{reason}</p>
      <p>{t('desk.startFailedText')}</p>
      <div className="welcome-buttons">
        <Button className="main" onClick={() => window.location.reload()}>
          {t('desk.tryAgain')}
        </Button>
      </div>
    </main>
  )
}
