/** The report of an import: what was taken, put right, left out and refused, file by file. */

import { t } from '../../catalogue'
import { titleOf } from '../../story/story/record'
import { reportLines } from '../actions/imports'
import { openStory } from '../actions/stories'
import { useDesk } from '../desk/desk-store'
import { hide } from '../desk/shown'
import { Dialog } from '../parts/dialog'

export function ImportReport() {
  const { storyCount, refusedCount, reported, refused } = useDesk(({ lastImport }) => lastImport)
  const open = (id: string) => {
    hide()
    void openStory(id)
  }
  return (
    <Dialog title={t('import.reportTitle')} className="wide">
      <p>{t('import.sum', { imported: storyCount, changed: reported.length, refused: refusedCount })}</p>
      {refused.length > 0 && <h3 className="report-head">{t('import.refusedHead')}</h3>}
      <ul className="report">
        {refused.map(({ file, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: files of two folders may have one name, and the list does not change
          <li key={index}>
            <bdi>{file}</bdi>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
      {reported.length > 0 && <h3 className="report-head">{t('import.changedHead')}</h3>}
      <ul className="report">
        {reported.map(({ summary, file, report }) => (
          <li key={summary.id}>
            <button type="button" className="text-button" onClick={() => open(summary.id)}>
              <bdi>{titleOf(summary) || file}</bdi>
            </button>
            <span>{reportLines([report]).join(' ')}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
