/** The report of an import: what was taken, put right, left out and refused, file by file. */
import { t } from '../catalogue'
import { Dialog } from '../parts/dialog'
import { openStory } from '../session/actions'
import { useDesk } from '../session/desk-store'
import { reportLines } from '../session/intake'
import { hide } from '../session/shown'

/** More lines than anybody reads; the count above them is of all. */
const most = 500

export function TakenReport() {
  const { stories, refused } = useDesk(({ taken }) => taken)
  const changed = stories.filter(({ report }) => reportLines([report]).length > 0)
  const open = (id: string) => {
    hide()
    void openStory(id)
  }
  return (
    <Dialog title={t('import.report')} className="wide">
      <p>{t('import.sum', { taken: stories.length, changed: changed.length, refused: refused.length })}</p>
      {refused.length > 0 && <h3 className="report-head">{t('import.refusedHead')}</h3>}
      <ul className="report">
        {refused.slice(0, most).map(({ file, reason }) => (
          <li key={file}>
            <bdi>{file}</bdi>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
      {changed.length > 0 && <h3 className="report-head">{t('import.changedHead')}</h3>}
      <ul className="report">
        {changed.slice(0, most).map(({ summary, file, report }) => (
          <li key={summary.id}>
            <button type="button" className="text-button" onClick={() => open(summary.id)}>
              <bdi>{summary.headline || summary.slug || file}</bdi>
            </button>
            <span>{reportLines([report]).join(' ')}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
